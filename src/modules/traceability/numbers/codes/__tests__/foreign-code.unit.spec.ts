import fc from "fast-check"
import { buildLabelData } from "../../gs1/build-label-data"
import { atOnce } from "../../../../../shared/in-slices"
import { findForeignNames } from "../../lists/find-foreign-names"
import { inEnglish } from "../../../../../shared/say"
import { readForeignCode } from "../foreign-code"

const NOW = new Date("2026-11-21T12:00:00Z")
const GTIN = "09506000134352"
const GS = "\u001d"

function says(text: string): string | undefined {
  const code = readForeignCode(text, NOW)
  return code && inEnglish(code.says)
}

const LAYOUTS = {
  German: ["]}[{-_=+/?:;\"'\\|()*&^@#<>zyZY", "+*üÜß?´`-_ÖöÄä#')=(/&\"§;:yzYZ"],
  French: [
    "1234567890-]}[/?:.m,;M()*&^%$#@!<>aqzwAQZW",
    "&é\"'(-è_çà)$£^!§M:,;m?908765432" + "1./qawzQAWZ",
  ],
} as const

/** As a computer with this layout writes what an American scanner types. */
const typedOn = (layout: keyof typeof LAYOUTS, text: string) =>
  [...text]
    .map((character) => {
      const at = [...LAYOUTS[layout][0]].indexOf(character)
      return at < 0 ? character : [...LAYOUTS[layout][1]][at]
    })
    .join("")

describe("a code of something else is named", () => {
  it.each([
    // HIBC: with what is known of the unit, alone, as a second barcode, between the stars below the bars
    ["+A99912345/$$52001510X3G", /HIBC/],
    ["+A123BJC5D6E71G", /HIBC/],
    ["+H123ABC01234567890D", /HIBC/],
    ["*+A123BJC5D6E71G*", /HIBC/],
    ["+A123BJC5D6E71/$$7SN12345/16D20130202F", /HIBC/],
    ["+$$3231225ABC7", /HIBC/],
    ["+$$52001510X3", /HIBC/],
    ["+$LOT123G", /HIBC/],
    ["+M99912/$$420020216LOT1A", /HIBC/],
    // RFID
    ["urn:epc:id:sgtin:0950600.013435.12345", /EPC/],
    ["urn:epc:id:sscc:0614141.1234567890", /EPC/],
    ["urn:epc:tag:sgtin-96:3.0614141.812345.6789", /EPC/],
    ["urn:epc:class:lgtin:4012345.012345.998877", /EPC/],
    ["URN:EPC:ID:GRAI:0614141.12345.400", /EPC/],
    ["urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6", /EPC/],
    // ISO 15434 and IFA
    ["[)>06", /ISO 15434/],
    [`[)>\u001e06${GS}9N110375286414${GS}1T12345ABCD${GS}D150617\u001e\u0004`, /ISO 15434/],
    ["[)>06 9N110375286414 1T12345", /ISO 15434/],
    ["[)>\u001e05\u001d0109506000134352\u001e\u0004", /ISO 15434/],
    ["9N111234567842", /medicine/],
    ["9N110375286414", /medicine/],
    ["PZN-03752864", /medicine/],
    ["-03752864", /medicine/],
    // for programs
    ['{"sn":"A1"}', /JSON or XML/],
    ['["A1"]', /JSON or XML/],
    ["<serial>A1</serial>", /JSON or XML/],
    ["<?xml version='1.0'?><sn>A1</sn>", /JSON or XML/],
    ['<unit sn="A1"/>', /JSON or XML/],
    // a number that was scanned twice
    ["SN88SN88", /is "SN88" twice/],
    ["356938035643809356938035643809", /is "356938035643809" twice/],
    // web addresses
    ["https://example.com/products/1", /web address/],
    ["http://example.com", /web address/],
    ["HTTPS://EXAMPLE.COM/A", /web address/],
    ["ftp://example.com/x", /web address/],
    ["www.example.com", /web address/],
    ["www.example.com/serial/123", /web address/],
    ["example.com/p/123", /web address/],
    ["qr.maker.io/ABC123", /web address/],
    ["mailto:a@example.com", /web address/],
    ["WIFI:T:WPA;S:net;P:pass;;", /web address/],
    ["BEGIN:VCARD", /web address/],
    ["tel:+4912345", /web address/],
    // GS1, as something to enter or to scan instead
    [`https://id.gs1.org/01/${GTIN}/21/SN-7`, /enter SN-7 alone/],
    [`https://id.gs1.org/01/${GTIN}`, /without a lot or serial/],
    [`https://id.gs1.org/01/${GTIN}?10=A;B`, /not correct.*path/],
    [`01${GTIN}10ABC17270531`, /GS1 code with the number ABC/],
    [`01${GTIN}21SN-7`, /enter SN-7 alone/],
    [`(01)${GTIN}(21)SN-7`, /enter SN-7 alone/],
    [`]C101${GTIN}21SN-7`, /enter SN-7 alone/],
    [`]d201${GTIN}10L|21SN-7`, /enter SN-7 alone/],
    [`01${GTIN}`, /without a lot or serial/],
    [`02${GTIN}3724`, /without a lot or serial/],
    ["]C110ABC", /number ABC/],
    [`01${GTIN.slice(0, -1)}310ABC`, /check digit/],
    [`]C101${GTIN.slice(0, -1)}310ABC`, /check digit/],
    [`(01)${GTIN}(17)271331`, /no valid date/],
    [`[01]${GTIN}[10]ABC`, /GS1 code with the number ABC/],
    [`{01}${GTIN}{21}7`, /enter 7 alone/],
    ["1021072911172405310100693570007182", /GS1 code with the number 21072911/],
    // pallets and parcels
    ["00123456789012345675", /SSCC/],
    ["123456789012345675", /SSCC/],
    ["]C100123456789012345675", /SSCC/],
    ["(00)123456789012345675", /SSCC/],
    ["00123456789012345674", /check digit/],
    // what the scanner says of the barcode
    ["]E09506000134352", /EAN or UPC/],
    ["]E496385074", /EAN or UPC/],
    ["]E09506000134353", /not an EAN or UPC/],
    ["]C0SN-1", /begins with \]C0.*"SN-1"/],
    ["]A0ABC", /begins with \]A0/],
    // keyboard layouts
    [typedOn("German", `]C101${GTIN}10ABC`), /German keyboard layout.*\]C101/],
    [typedOn("German", `]d201${GTIN}21SN-7`), /German keyboard layout.*SN-7/],
    [typedOn("German", `]Q301${GTIN}21S`), /German/],
    [typedOn("German", `(01)${GTIN}(10)ABC`), /German keyboard layout.*\(01\)/],
    [typedOn("German", `https://id.gs1.org/01/${GTIN}/21/A`), /German.*https:/],
    [typedOn("German", "urn:epc:id:sgtin:0950600.013435.12345"), /German.*urn:epc/],
    [typedOn("German", "[)>06 9N110375286414"), /German/],
    ["SNß0001", /German keyboard layout.*SN-0001/],
    ["WHß12ß7", /German keyboard layout.*WH-12-7/],
    [typedOn("French", `]C101${GTIN}10ABC`), /French keyboard layout.*\]C101/],
    [typedOn("French", `01${GTIN}21SN-7`), /French keyboard layout.*SN-7/],
    [typedOn("French", `(01)${GTIN}(10)ABC`), /French/],
    [typedOn("French", GTIN), /French/],
    [typedOn("French", "9506000134352"), /French keyboard layout.*9506000134352/],
    [typedOn("French", "SN-00001"), /French keyboard layout.*SN-00001/],
    [typedOn("French", "123456"), /French keyboard layout.*123456/],
    [typedOn("French", "AB1234"), /French keyboard layout.*AB1234/],
    [typedOn("French", `https://id.gs1.org/01/${GTIN}/21/A`), /French/],
    [typedOn("French", "urn:epc:id:sgtin:0950600.013435.12345"), /French/],
    ["httpsÑ--example.com-a", /another keyboard layout/],
    // the mark of the barcode's kind with Shift, without its bracket, in another alphabet
    [`}c101${GTIN}10abc`, /GS1 code with }c1 before it/],
    [`C101${GTIN}10ABC`, /GS1 code with C1 before it/],
    [`}C101${GTIN}17270531${GS}10ABC`, /before it/],
    // digits of other scripts
    ["٠١٠٩٥٠٦٠٠٠١٣٤٣٥٢١٠ABC", /GS1 code with the number ABC/],
    ["٩٥٠٦٠٠٠١٣٤٣٥٢", /EAN or UPC/],
    ["०१०९५०६०००१३४३५२२१A", /GS1 code with the number A/],
  ])("%j", (text, message) => {
    expect(says(text)).toMatch(message)
  })
})

describe("a number of the shop's own is taken as it is", () => {
  it.each([
    "SN-٠٠٠١",
    "<b>&amp;",
    "<A1>",
    "A<1>B</1>",
    "C1-0001",
    `A01${GTIN}`,
    "M0195060001343532110",
    "SN-0001",
    "0001",
    "007",
    "1e5",
    "A",
    "LOT 2027/05",
    "2027-05-31",
    "20270531",
    "202705310001",
    "9506000134353",
    "96385074",
    "123456789012345",
    "123456789012345674",
    "12345678901234567890",
    "A|B",
    "A^B",
    "|A",
    "^A7",
    "A|17|B",
    "10|A",
    "2026-11|A",
    "SN^001^A",
    "Été",
    "Lot-É-2027",
    "Crème brûlée 12",
    "Château d'Été",
    "déjà",
    "à-l'été",
    "ÄÖÜ",
    "Größe-1",
    "STRAßE",
    "Straße",
    "ñandú-7",
    "Łódź/1",
    "Ж-12",
    "批号12",
    "+1",
    "+49123",
    "+A1",
    "#7",
    "@7",
    "A&B",
    "(A)-7",
    "(1)A",
    "(2024)001",
    "[24]7",
    "(05)7",
    "[7]",
    "A/B/C",
    "WH/IN/00001",
    "1.5",
    "A.B/12",
    "v1.2/7",
    "S12345",
    "1T12345",
    "9N12",
    "21SN-7",
    "10ABC",
    "17270531",
    "01-2024-000123",
    "00001",
    "00000000000000000",
    "https",
    "http-7",
    "url",
    "urn",
    "_-_",
    "---",
    "''",
    "R&D",
    "N°7",
    "5'10\"",
    "¡Hola!",
    "🍎1",
  ])("%j", (text) => {
    expect(readForeignCode(text, NOW)).toBeUndefined()
  })

  const plain = fc
    .array(fc.constantFrom(..."ABCDEFGHJKLMNPRSTUVX0123456789-/."), { minLength: 1, maxLength: 12 })
    .map((letters) => `SN${letters.join("")}`)
  it("whatever letters, digits, hyphens and slashes follow its prefix", () => {
    fc.assert(
      fc.property(plain, (text) => expect(readForeignCode(text, NOW)).toBeUndefined()),
      { numRuns: 2000 }
    )
  })
})

describe("the EAN of an article that the shop does not know", () => {
  it.each(["4006381333931", "9506000134352", "036000291452", "14006381333938"])(
    "%s is asked about, since one number in ten is one by chance",
    (text) => {
      expect(readForeignCode(text, NOW)).toMatchObject({ isCertain: false })
      expect(says(text)).toBe(
        `${text} looks like the EAN or UPC of an article. Enter the lot or serial number of the unit.`
      )
    }
  )
  it.each([
    ["its check digit is wrong", "4006381333932"],
    ["GS1 gives no articles under its prefix, which a shop may number with", "2026112900012"],
    ["it is a day and a number", "202611290003"],
    ["it is as short as a date", "96385074"],
    ["it has letters", "SN4006381333931"],
  ])("is none when %s", (_, text) => {
    expect(readForeignCode(text, NOW)).toBeUndefined()
  })
  it("is none in a series, where some other number has another check digit", () => {
    const series = ["4006381333930", "4006381333931", "4006381333932"]
    expect(atOnce(findForeignNames(series, "all", NOW)).size).toBe(0)
    expect(atOnce(findForeignNames(["4006381333931"], "all", NOW)).size).toBe(1)
    expect(atOnce(findForeignNames(["4006381333931"], "certain", NOW)).size).toBe(0)
  })
})

describe("digits alone, or in brackets", () => {
  it.each([
    "(12)345",
    "(17)271331",
    "(17)271231",
    "(99)A-1",
    "123456789012345675",
    "00123456789012345675",
    `01${GTIN}`,
    `01${GTIN.slice(0, -1)}3`,
    "02" + GTIN + "3724",
  ])("%s may be a number by chance", (text) => {
    expect(readForeignCode(text, NOW)).toMatchObject({ isCertain: false })
  })
  it.each([
    "+A99912345/$$52001510X3G",
    "urn:epc:id:sgtin:0950600.013435.12345",
    "https://example.com/a",
    "[)>06",
    `01${GTIN}10ABC`,
    `]C101${GTIN}`,
  ])("%s may not", (text) => {
    expect(readForeignCode(text, NOW)).toMatchObject({ isCertain: true })
  })
})

describe("labels of our own", () => {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-/."]
  const number = fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 20 })
    .map((all) => all.join(""))
  it("are never a number, in whatever form and with whatever keyboard layout they arrive", () => {
    fc.assert(
      fc.property(number, number, (lot, serial) => {
        const made = buildLabelData({ gtin: GTIN, lot, serial }, "https://id.example.com", NOW)
        for (const code of [
          `]C1${made.element_string}`,
          made.element_string.split(GS).join("|"),
          made.element_string.split(GS).join(""),
          made.bracketed,
          made.digital_link,
        ]) {
          expect(readForeignCode(code, NOW)).toBeDefined()
        }
        for (const layout of ["German", "French"] as const) {
          expect(says(typedOn(layout, `]C1${made.element_string}`))).toMatch(layout)
          expect(says(typedOn(layout, made.digital_link))).toMatch(/layout/)
        }
      }),
      { numRuns: 500 }
    )
  })
})
