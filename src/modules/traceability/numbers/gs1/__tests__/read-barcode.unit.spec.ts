import { say } from "../../../../../shared/say"
import { buildLabelData } from "../build-label-data"
import { checkDigit } from "../check-digit"
import { readBarcode } from "../read-barcode"
import { readGs1Data } from "../read-gs1-data"
import { NOW, GTIN, FNC1, dataOf, othersOf, problemOf } from "./read"

describe("readBarcode", () => {
  const whole = { gtin: GTIN, lot: "ABC123", serial: "SN-7", expires_at: new Date("2027-12-31") }

  it.each([
    ["GS1-128", `]C101${GTIN}1727123110ABC123${FNC1}21SN-7`],
    ["DataMatrix", `]d201${GTIN}1727123110ABC123${FNC1}21SN-7`],
    ["QR code", `]Q301${GTIN}1727123110ABC123${FNC1}21SN-7`],
    ["DataBar", `]e001${GTIN}1727123110ABC123${FNC1}21SN-7`],
    ["a leading FNC1", `${FNC1}01${GTIN}1727123110ABC123${FNC1}21SN-7`],
    [
      "a separator that was not needed",
      `]d201${GTIN}${FNC1}17271231${FNC1}10ABC123${FNC1}21SN-7${FNC1}`,
    ],
    ["<GS> in place of the character", `01${GTIN}1727123110ABC123<GS>21SN-7`],
    ["{GS} in place of the character", `01${GTIN}1727123110ABC123{GS}21SN-7`],
    ["^] in place of the character", `01${GTIN}1727123110ABC123^]21SN-7`],
    ["| in place of the character", `01${GTIN}1727123110ABC123|21SN-7`],
    ["␝ in place of the character", `01${GTIN}1727123110ABC123␝21SN-7`],
    ["Enter sent after the code", `]C101${GTIN}1727123110ABC123${FNC1}21SN-7\r\n`],
    ["bracketed text", `(01)${GTIN}(17)271231(10)ABC123(21)SN-7`],
    ["bracketed text with spaces", `(01) ${GTIN} (17) 271231 (10) ABC123 (21) SN-7`],
    ["a Digital Link", `https://id.gs1.org/01/${GTIN}/10/ABC123/21/SN-7?17=271231`],
    [
      "a Digital Link with a path of the shop",
      `http://shop.example/a/b/01/${GTIN}/10/ABC123/21/SN-7?17=271231&linkType=all#x`,
    ],
    [
      "a Digital Link with a GTIN of 13 digits",
      `https://id.gs1.org/01/9506000134352/10/ABC123/21/SN-7?17=271231`,
    ],
    [
      "a Digital Link announced as QR code",
      `]Q1https://id.gs1.org/01/${GTIN}/10/ABC123/21/SN-7?17=271231`,
    ],
  ])("reads %s", (_, code) => {
    expect(dataOf(code)).toEqual(whole)
  })

  it("keeps characters that have a meaning elsewhere", () => {
    const value = "A(1)/%+&=?:"
    const label = buildLabelData({ gtin: GTIN, lot: value }, "https://id.example.com", NOW)
    expect(label.digital_link).toBe(
      `https://id.example.com/01/${GTIN}/10/A%281%29%2F%25%2B%26%3D%3F%3A`
    )
    expect(label.bracketed).toBe(`(01)${GTIN}(10)A\\(1)/%+&=?:`)
    expect(dataOf(label.digital_link)).toEqual({ gtin: GTIN, lot: value })
    expect(dataOf(label.bracketed)).toEqual({ gtin: GTIN, lot: value })
  })

  it.each([
    ["96385074", "00000096385074"],
    ["036000291452", "00036000291452"],
    ["9506000134352", GTIN],
    [GTIN, GTIN],
    ["]E09506000134352", GTIN],
  ])("reads %s as an article number", (code, gtin) => {
    expect(readBarcode(code, NOW)).toMatchObject({ format: "gtin", gtin })
  })

  it.each([
    "SN-0001",
    "10123",
    "9506000134353",
    "007",
    "1e5",
    "21SN-7",
    "90ABC",
    "2026-11|A",
    "(A)1",
  ])("takes %s for a number of the shop's own", (code) => {
    expect(readBarcode(code, NOW)).toMatchObject({ format: "text", text: code })
  })

  it("finds the article behind the batch number, though nothing says it is GS1", () => {
    const read = readBarcode("1021072911172405310100693570007182", NOW)
    expect(read).toMatchObject({ format: "gs1" })
    expect("reading" in read && read.reading).toBeFalsy()
    expect(othersOf("1021072911172405310100693570007182")).toContainEqual({
      gtin: "00693570007182",
      lot: "21072911",
      expires_at: new Date("2024-05-31"),
    })
  })

  it("reads the container, the piece, the weight and all dates", () => {
    expect(dataOf("00123456789012345675")).toEqual({ sscc: "123456789012345675" })
    expect(dataOf(`(8006)${GTIN}0203(21)S1`)).toEqual({ gtin: GTIN, piece: "2/3", serial: "S1" })
    expect(dataOf(`(01)${GTIN}(3103)001250(11)260101(13)260102(15)270101(16)261201`)).toEqual({
      gtin: GTIN,
      net_weight: 1.25,
      produced_at: new Date("2026-01-01"),
      packed_at: new Date("2026-01-02"),
      best_before_at: new Date("2027-01-01"),
      sell_by_at: new Date("2026-12-01"),
    })
    expect(dataOf(`(01)${GTIN}(3105)001250`)).toMatchObject({ net_weight: 0.0125 })
    expect(dataOf(`(00)095060000000000015(8026)${GTIN}0102(37)4`)).toMatchObject({
      gtin: GTIN,
      sscc: "095060000000000015",
    })
  })

  it.each([
    ["a batch", "]C110ABC", [[["10", "ABC"]]]],
    [
      "an expiry and a batch",
      "]C11727053110ABC",
      [
        [
          ["17", "270531"],
          ["10", "ABC"],
        ],
      ],
    ],
    [
      "content and count",
      `]C102${GTIN}3724`,
      [
        [
          ["02", GTIN],
          ["37", "24"],
        ],
      ],
    ],
    [
      "the same without a mark",
      `02${GTIN}3724`,
      [
        [
          ["02", GTIN],
          ["37", "24"],
        ],
      ],
    ],
    [
      "brackets",
      "(10)ABC(17)270531",
      [
        [
          ["10", "ABC"],
          ["17", "270531"],
        ],
      ],
    ],
  ])("knows that a part of a label lacks the rest: %s", (_, code, ways) => {
    const read = readBarcode(code, NOW)
    expect(read.format).toBe("part")
    const pairs =
      read.format === "part" && read.ways.map((way) => way.map(({ ai, value }) => [ai, value]))
    expect(pairs).toEqual(ways)
  })

  it.each([
    ["04252614", ["00042100005264"]],
    ["01234565", ["00000001234565", "00012345000065"]],
    ["96385074", ["00000096385074"]],
  ])("names every article that the eight digits %s can be", (digits, gtins) => {
    expect(readBarcode(digits, NOW)).toMatchObject({ format: "gtin", gtins })
  })

  it("reads the article and the number of units on a logistic label", () => {
    const sscc = "09506000000000001"
    expect(dataOf(`(00)${sscc}${checkDigit(sscc)}(02)${GTIN}(37)24(10)L1`)).toEqual({
      gtin: GTIN,
      quantity: 24,
      counts_contained: true,
      lot: "L1",
      sscc: "095060000000000015",
    })
  })

  it.each([
    ["a bad check digit", `]C10109506000134353`, /\(01\).*check digit/],
    ["month 13", `]C101${GTIN}17271301`, /\(17\).*no valid date/],
    ["day 32", `]C101${GTIN}17271232`, /\(17\).*no valid date/],
    ["29 February of a common year", `]C101${GTIN}17270229`, /\(17\).*no valid date/],
    [
      "a serial number of 21 characters",
      `]d201${GTIN}21123456789012345678901${FNC1}`,
      /\(21\).*21 characters instead of 1 to 20/,
    ],
    ["an empty lot", `]C101${GTIN}10${FNC1}21A`, /\(10\).*0 characters/],
    ["a letter outside GS1's", `]C101${GTIN}10ÄBC${FNC1}21A`, /\(10\).*"Ä"/],
    ["a space in a number", `(01)${GTIN}(21)A B`, /\(21\).*" "/],
    [
      "an identifier twice with different values",
      `]C101${GTIN}10A${FNC1}10B`,
      /\(10\) stands twice/,
    ],
    ["a lot without an article", "]C110ABC", /\(10\) must not stand without/],
    ["article and content together", `]C101${GTIN}02${GTIN}37${5}`, /must not stand together/],
    ["an unknown identifier", `]C101${GTIN}0512345`, /0512 is not a GS1 application identifier/],
    ["an unknown identifier in brackets", `(01)${GTIN}(05)1`, /\(05\) is not/],
    ["text before the brackets", `(01)${GTIN}(10`, /"\(10"|characters instead/],
    ["nothing", "]C1", /empty/],
    ["qualifiers in the wrong order", `https://id.gs1.org/01/${GTIN}/21/A/10/B`, /must not follow/],
    [
      "a serial number in the query",
      `https://id.gs1.org/01/${GTIN}?21=A`,
      /not allowed in the query/,
    ],
    ["broken encoding", `https://id.gs1.org/01/${GTIN}/10/A%2`, /not encoded/],
    ["a bad check digit in a link", `https://id.gs1.org/01/09506000134353`, /check digit/],
    ["any other address", "https://example.com/products/1", /not a GS1 Digital Link/],
    ["a bad check digit without any mark", "010950600013435310ABC", /check digit/],
  ])("says what is wrong with %s", (_, code, message) => {
    expect(problemOf(code)).toMatch(message)
  })

  it("accepts an identifier twice with the same value", () => {
    expect(dataOf(`]C101${GTIN}10A${FNC1}10A`)).toEqual({ gtin: GTIN, lot: "A" })
  })

  it.each([
    ["270200", "2027-02-28"],
    ["280200", "2028-02-29"],
    ["271231", "2027-12-31"],
    ["761231", "2076-12-31"],
    ["770101", "1977-01-01"],
    ["991231", "1999-12-31"],
  ])("reads the date %s as %s", (digits, date) => {
    expect(dataOf(`(01)${GTIN}(17)${digits}`)).toEqual({ gtin: GTIN, expires_at: new Date(date) })
  })

  it("reads years beyond the turn of a century near its end", () => {
    const read = readBarcode(`(01)${GTIN}(17)040101`, new Date("2098-06-01"))
    expect("reading" in read && readGs1Data(read.reading!, new Date("2098-06-01"))).toMatchObject({
      expires_at: new Date("2104-01-01"),
    })
  })

  it("reads an expiry with its time", () => {
    expect(dataOf(`(01)${GTIN}(7003)2712311830`).expires_at).toEqual(
      new Date("2027-12-31T18:30:00Z")
    )
  })

  it.each([
    ["8008", "27123118", "2027-12-31T18:00:00Z"],
    ["8008", "2712311830", "2027-12-31T18:30:00Z"],
    ["8008", "271231183015", "2027-12-31T18:30:15Z"],
  ])("reads the hour of production of (%s)%s", (ai, value, moment) => {
    expect(dataOf(`(01)${GTIN}(${ai})${value}(11)271231`).produced_at).toEqual(new Date(moment))
  })

  it("reads the article of an EAN with an add-on, which is the issue or the price", () => {
    expect(readBarcode("]E3950600013435212", NOW)).toMatchObject({
      format: "gtin",
      text: "9506000134352",
      gtin: GTIN,
    })
  })

  it("reads what a keyboard of full-width characters makes of a scan", () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    expect(dataOf(wide(`]C101${GTIN}10ABC`))).toMatchObject({ gtin: GTIN, lot: "ABC" })
    expect(readBarcode(wide("SN-1"), NOW)).toMatchObject({ format: "text", text: "SN-1" })
    expect(readBarcode(wide("9506000134352"), NOW)).toMatchObject({ format: "gtin", gtin: GTIN })
  })

  it.each(["", "]C1", FNC1])("refuses a code that was read twice, with %j in front", (mark) => {
    const once = `${mark}01${GTIN}1727053110TW1`
    for (const between of ["", FNC1]) {
      expect(readBarcode(`${once}${between}${once}`, NOW)).toMatchObject({
        format: "invalid",
        problem: say("gs1.readTwice"),
      })
    }
    expect(readBarcode(once, NOW).format).toBe("gs1")
  })

  it("ends in time with a text made to be split in thousands of ways", () => {
    const read = readBarcode(`]C101${GTIN}${"9119211092".repeat(12)}`, NOW)
    expect(["gs1", "invalid"]).toContain(read.format)
  })
})
