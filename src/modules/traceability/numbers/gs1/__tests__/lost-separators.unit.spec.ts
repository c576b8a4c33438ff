import { readBarcode } from "../read-barcode"
import { NOW, GTIN, FNC1, dataOf, othersOf, problemOf } from "./read"

describe("a code whose separators were lost or sent as another sign", () => {
  it("reads a code without separators as the standard says, and knows the other ways", () => {
    const code = `01${GTIN}10ABC21SN7`
    expect(dataOf(code)).toEqual({ gtin: GTIN, lot: "ABC21SN7" })
    expect(othersOf(code)).toEqual([{ gtin: GTIN, lot: "ABC", serial: "SN7" }])
  })

  it("knows the one way to split a lot that is too long without a separator, and does not take it for certain", () => {
    const code = `]C101${GTIN}10LOT-456789-1234567821A`
    expect(problemOf(code)).toMatch(/\(10\).*22 characters/)
    expect(othersOf(code)).toEqual([{ gtin: GTIN, lot: "LOT-456789-12345678", serial: "A" }])
  })

  const whole2 = { gtin: GTIN, lot: "ABC", expires_at: new Date("2027-05-31") }
  it.each([
    ..."|@^#~$\\[]{}` \t\u001c\u001e\u00a0§¶÷↔␝è",
    "<GS>",
    "<gs>",
    "{GS}",
    "{gs}",
    "[GS]",
    "<FNC1>",
    "{FNC1}",
    "[FNC1]",
    "\\x1D",
    "\\x1d",
    "\\u001d",
    "\\035",
    "\\F",
    "\\FNC1",
    "\\GS",
    "&#29;",
    "&#x1D;",
    "%1D",
    "%1d",
    "~1",
    "~029",
    "~d029",
    "^]",
    "^FNC1",
    "||",
    "  ",
  ])("understands %j as the separator, marked or not", (sign) => {
    for (const code of [
      `01${GTIN}10ABC${sign}17270531`,
      `]C101${GTIN}10ABC${sign}17270531`,
      `01${GTIN}10ABC${sign}17270531${sign}21`.slice(0, -sign.length - 2),
    ]) {
      expect(dataOf(code)).toEqual(whole2)
      expect(othersOf(code)).toEqual([])
    }
    expect(dataOf(`01${GTIN}21S-1${sign}10L7${sign}17270531`)).toEqual({
      gtin: GTIN,
      serial: "S-1",
      lot: "L7",
      expires_at: new Date("2027-05-31"),
    })
  })

  it.each([
    "A|B",
    "|A",
    "A|",
    "2026-11|A",
    "10|A",
    "10A|21B",
    "21A^17271231",
    "^A7",
    "Crème-1",
    "ÄÖÜ-10",
    "Été 2027",
    "L'Oréal|7",
    "SN 0001",
    "10 ABC",
    "A@B",
    "#17",
    "[A]",
    "{GS}A",
    "<GS>",
    "~1",
    "AB%1D",
    "100%",
    "17 271231",
    "1234|5678|9012",
  ])("takes the shop's own number %j as it is", (code) => {
    expect(readBarcode(code, NOW)).toEqual({ format: "text", text: code })
  })

  it.each([
    ["lot, expiry", `01${GTIN}10ABC17270531`],
    ["lot, serial number", `01${GTIN}10LOT521SER9`],
    ["serial number, expiry", `01${GTIN}21S-117270531`],
    ["serial number, lot", `01${GTIN}21S-110L7`],
    ["lot, best before", `01${GTIN}10ABC15270531`],
    ["lot, packed", `01${GTIN}10ABC13260531`],
    ["lot, produced", `01${GTIN}10ABC11260531`],
    ["lot, sell by", `01${GTIN}10ABC16260531`],
    ["lot, count", `01${GTIN}10ABC3012`],
    ["lot, weight", `01${GTIN}10ABC3103001500`],
    ["lot, expiry with its time", `01${GTIN}10ABC70032705311200`],
    ["lot, place", `01${GTIN}10ABC410${GTIN.slice(1)}`],
    ["lot, container", `01${GTIN}10ABC00095060000000000015`],
    ["expiry, lot, serial number", `01${GTIN}1727053110ABC21S1`],
    ["marked: lot, expiry", `]d201${GTIN}10ABC17270531`],
  ])("knows several ways where the separators got lost: %s", (_, code) => {
    expect(othersOf(code).length).toBeGreaterThanOrEqual(1)
  })

  it.each([
    ["a lot at the end", `01${GTIN}10MEAT1`, { lot: "MEAT1" }],
    ["a lot after dates", `01${GTIN}152702051727030110MEAT2`, { lot: "MEAT2" }],
    ["a lot with a year in it", `01${GTIN}10LOT2026`, { lot: "LOT2026" }],
    ["a lot with a day in it", `01${GTIN}10L240117`, { lot: "L240117" }],
    ["a serial number at the end", `01${GTIN}1727053121SX-9`, { serial: "SX-9" }],
    ["a marked lot", `]C101${GTIN}10LOT-A`, { lot: "LOT-A" }],
    ["a control character in front", `${FNC1}01${GTIN}10ABC17270531`, { lot: "ABC17270531" }],
  ])("is certain where no separator was needed: %s", (_, code, data) => {
    expect(dataOf(code)).toMatchObject(data)
    expect(othersOf(code)).toEqual([])
  })

  it("knows every way to read a part whose separators got lost", () => {
    const read = readBarcode("]C110ABC17270531", NOW)
    expect(read.format === "part" && read.ways).toHaveLength(2)
  })

  it("has no other way where separators were sent", () => {
    expect(othersOf(`]C101${GTIN}10ABC21SN7${FNC1}17271231`)).toEqual([])
  })
})
