import { isPlainField, splitDataIdentifier } from "../data-identifiers"
import { readDataFields } from "../read-data-fields"

const NOW = new Date("2026-12-01T09:00:00Z")
const GS = "\u001d"
const RS = "\u001e"
const EOT = "\u0004"
const envelope = (...fields: string[]) => `[)>${RS}06${GS}${fields.join(GS)}${RS}${EOT}`

describe("a code of several data identifiers", () => {
  it.each([
    ["an envelope", envelope("PAB-1", "1TLT9", "Q3", "14D20270531", "16D20260930", "4LDE")],
    [
      "without the end of the envelope",
      `[)>${RS}06${GS}PAB-1${GS}1TLT9${GS}Q3${GS}14D20270531${GS}16D20260930`,
    ],
    ["separators alone", `PAB-1${GS}1TLT9${GS}Q3${GS}14D20270531${GS}16D20260930`],
    ["signs that can be seen", "[)>*06*PAB-1*1TLT9*Q3*14D20270531*16D20260930"],
    [
      "names of the signs",
      "[)>{RS}06{GS}PAB-1{GS}1TLT9{GS}Q3{GS}14D20270531{GS}16D20260930{RS}{EOT}",
    ],
    ["pictures of the signs", "[)>␞06␝PAB-1␝1TLT9␝Q3␝14D20270531␝16D20260930␞␄"],
  ])("is read from %s", (_, code) => {
    expect(readDataFields(code, NOW)).toEqual({
      articles: ["AB-1"],
      data: {
        lot: "LT9",
        serial: undefined,
        quantity: 3,
        expires_at: new Date("2027-05-31"),
        produced_at: new Date("2026-09-30"),
      },
    })
  })

  it("has the serial number, and the supplier's batch before the customer's", () => {
    expect(readDataFields(envelope("1PMPN", "SX1", "TOURS", "1TTHEIRS"), NOW)).toMatchObject({
      articles: ["MPN"],
      data: { serial: "X1", lot: "THEIRS" },
    })
  })

  it("of a medicine has its expiration date behind D, which elsewhere is any date", () => {
    expect(
      readDataFields(envelope("9N111234567842", "1TABC", "D270500", "SXYZ"), NOW)
    ).toMatchObject({
      articles: ["111234567842"],
      data: { expires_at: new Date("2027-05-31"), lot: "ABC", serial: "XYZ" },
    })
    expect(readDataFields(envelope("PA", "1TABC", "D270500"), NOW)).toMatchObject({
      data: { expires_at: undefined },
    })
  })

  it("is GS1's own message in an envelope that says so", () => {
    expect(readDataFields(`[)>${RS}05${GS}0104012345678901${GS}10LT11${RS}${EOT}`, NOW)).toEqual({
      elements: `0104012345678901${GS}10LT11`,
    })
  })

  it.each([
    ["two lots", envelope("PA", "1TX", "1TY")],
    ["a day that does not exist", envelope("PA", "1TX", "14D20270231")],
    ["a quantity of none", envelope("PA", "1TX", "Q0")],
  ])("is refused with %s", (_, code) => {
    expect(readDataFields(code, NOW)).toHaveProperty("problem")
  })

  it.each(["1TLOT", "SN1001", "PAB-1", `A1${GS}B2`, `21X${GS}10Y`, "[)>06PAB-1SX1"])(
    "is not %j",
    (code) => expect(readDataFields(code, NOW)).toBeUndefined()
  )
})

describe("a barcode of one data identifier", () => {
  it.each([
    ["1TLOT123", "lot", "LOT123"],
    ["(1T) LOT123", "lot", "LOT123"],
    ["SABC1", "serial", "ABC1"],
    ["PAB-1", "article", "AB-1"],
    ["30PAB-1", "article", "AB-1"],
    ["Q100", "quantity", "100"],
    ["14D20270531", "expires_at", "20270531"],
  ])("%s", (text, means, value) => {
    expect(splitDataIdentifier(text)).toMatchObject({ means, value })
  })

  it.each(["QX7", "LOT1", "1tlot", "S", "(1T)", "123T4", "Ä1"])("is not %s", (text) => {
    expect(splitDataIdentifier(text)).toBeUndefined()
  })

  it.each([
    ["1TLOT123", true],
    ["1T4", false],
    ["4LDE", true],
    ["4LX99", false],
    ["14D20270531", true],
    ["9D2648", true],
    ["SABC1", false],
    ["T4711", false],
    ["Q100", false],
    ["PAB-1", false],
    ["(S) ABC1", true],
  ])("%s is one by its form: %s", (text, is) => {
    expect(isPlainField(splitDataIdentifier(text)!)).toBe(is)
  })
})
