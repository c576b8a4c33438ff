import { readForeignCode } from "../foreign-code"

const NOW = new Date("2026-11-21T12:00:00Z")

describe("what is hardly the number of a unit is asked about", () => {
  it.each([
    ["SN95,SN96", /can be several numbers/],
    ["S1;S2;S3", /can be several numbers/],
    ["NOREAD", /not read/],
    ["No Read", /not read/],
    ["ERROR", /not read/],
    ["null", /no number/],
    ["n/a", /no number/],
    ["*SN91*", /signs of a barcode/],
    ["support@example.com", /e-mail/],
    ["MECARD:N:Doe,John;TEL:13035551212;;", /telephone/],
    ["3034257BF7194E4000001A85", /RFID/],
    ["978316148410012345", /book/],
    ["9783161484100 12345", /book/],
    ["800304012345123456GR1", /returnable/],
    ["800604012345123456010221SX4", /piece/],
  ])("%s", (text, says) => {
    expect(readForeignCode(text, NOW)).toEqual({
      says: expect.stringMatching(says),
      isCertain: false,
    })
  })

  it.each(["ERRO", "30AB", "978316148410112345", "A1, B2", "12,5", "80030"])(
    "%s is a number as it is",
    (text) => expect(readForeignCode(text, NOW)).toBeUndefined()
  )
})
