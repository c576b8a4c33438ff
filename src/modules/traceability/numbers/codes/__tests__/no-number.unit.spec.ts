import { inEnglish } from "../../../../../shared/say"
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
    ["1Z999AA10123456784", /parcel/],
    ["1Z 999 AA1 01 2345 6784", /parcel/],
    ["RR123456785DE", /parcel/],
    ["JJD000390007882823456", /parcel/],
    ["JVGL0123456789", /parcel/],
    ["01 04012345678901 17 270531 10 ABC", /below a GS1 barcode/],
    ["01)04012345678901(10)ABC", /below a GS1 barcode/],
    ["SN1001SN1002", /can be several numbers/],
    ["SN1001+SN1002", /can be several numbers/],
    ["SN1001 SN1002", /can be several numbers/],
    ["SN1001/SN1002", /can be several numbers/],
    ["356938035643809/356938035643817", /can be several numbers/],
    ["SN1001,4711,270531", /several fields/],
    ["4711;SN1001;270531", /several fields/],
    ["?????", /no number/],
    ["8.69E+14", /shortened/],
    ["FNC1010401234567890121S1", /GS1 code with FNC1 before it/],
    ["SN'1001", /Spanish or Italian/],
  ])("%s", (text, says) => {
    const code = readForeignCode(text, NOW)!
    expect(inEnglish(code.says)).toMatch(says)
    expect(code.isCertain).toBe(false)
  })

  it.each([
    "ERRO",
    "30AB",
    "978316148410112345",
    "A1, B2",
    "12,5",
    "80030",
    "1Z999AA10123456785",
    "RR123456786DE",
    "AB 12 AB 13",
    "AB1/AB2",
    "SN1001SN100",
    "AB12AB12CD",
    "x,y,z",
    "01 0401",
    "O'BRIEN",
    "O'NEIL1",
    "1'000",
    "d'1",
    "-",
    "000",
  ])("%s is a number as it is", (text) => expect(readForeignCode(text, NOW)).toBeUndefined())
})
