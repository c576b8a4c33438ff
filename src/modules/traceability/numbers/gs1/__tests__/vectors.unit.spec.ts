import { APPLICATION_IDENTIFIERS, findAi } from "../application-identifier"
import { checkDigit } from "../check-digit"
import { readBarcode } from "../read-barcode"

/**
 * What GS1's General Specifications, its Digital Link standard and its syntax dictionary allow and forbid, code by code.
 * Nothing here knows how the reader works: a code is accepted when a reading of it is certain.
 */
const NOW = new Date("2026-11-21T12:00:00Z")
const GTIN = "09506000134352"
const G = `01${GTIN}`
const SSCC = "095060000000000015"
const GLN = "9506000134352"
const GS = "\u001d"
const LINK = `https://id.gs1.org/01/${GTIN}`

const withCheckDigit = (digits: string) => digits + checkDigit(digits)

function isAccepted(code: string): boolean {
  const read = readBarcode(code, NOW)
  return read.format === "gtin" || ("reading" in read && read.reading !== undefined)
}

const accepted = (codes: string[]) =>
  it.each(codes)("accepts %j", (code) => expect(isAccepted(code)).toBe(true))
const refused = (codes: string[]) =>
  it.each(codes)("refuses %j", (code) => expect(isAccepted(code)).toBe(false))

describe("addresses", () => {
  accepted([
    `http://a/01/${GTIN}`,
    `HTTP://a/01/${GTIN}`,
    `HTTPS://ID.GS1.ORG/01/${GTIN}/21/ABC`,
    `https://a.b.c:8443/01/${GTIN}`,
    `https://192.0.2.1/01/${GTIN}`,
    `https://[2001:db8::1]/01/${GTIN}`,
    `https://xn--fsq.xn--0zwm56d/01/${GTIN}`,
    `https://a/stem/01/${GTIN}`,
    `https://a/more/stem/01/${GTIN}`,
    `https://a/01/faux/01/${GTIN}`,
    `https://a/00/${SSCC}`,
    `${LINK}?`,
    `${LINK}#top`,
    `${LINK}?17=271231#top`,
    `${LINK}?&&&17=271231&&&3103=000195&&`,
    `${LINK}?linkType=all&17=271231&x=1`,
    `${LINK}?singleton&17=271231`,
    `${LINK}?17`,
    `${LINK}/10/A%2FB%26C`,
    `${LINK}/10/A;B`,
    `${LINK}/10/A,B`,
    `${LINK}/10/A+B`,
    `${LINK}/10/A!B'C(D)E*F`,
    `${LINK}/10/A%3CB%3E`,
    `${LINK}/10/%22A%22`,
    `${LINK}/22/2A`,
    `${LINK}/22/2A/10/L/21/S`,
    `${LINK}/10/L/21/S?17=271231&11=260101`,
    `${LINK}/235/TPX-1`,
    `${LINK}/235/TPX-1?10=ABC`,
    `${LINK}?3103=000195&3922=0299`,
    `${LINK}?240=A;B`,
    `${LINK}?99=A`,
    `https://a/253/${withCheckDigit("950600013435")}`,
    `https://a/253/${withCheckDigit("950600013435")}SERIAL`,
    `https://a/8004/95060001343ABC?01=${GLN}`,
    `https://a/8004/95060001343ABC?01=96385074`,
    `https://a/8004/95060001343ABC?01=036000291452`,
    `https://a/00/${SSCC}?02=${GTIN}&37=25&10=ABC123`,
    `https://a/414/${GLN}`,
    `https://a/414/${GLN}/254/32a%2Fb`,
    `https://a/414/${GLN}/7040/1ABC`,
    `https://a/415/${GLN}/8020/REF`,
    `https://a/8006/${GTIN}0102/21/S`,
    `https://a/8010/9506000134352-A/8011/123`,
    `https://a/8018/${withCheckDigit("95060001343521234")}/8019/12`,
    `]Q1${LINK}/21/A`,
    `]d1${LINK}/21/A`,
  ])
  refused([
    `ftp://a/01/${GTIN}`,
    `HtTp://a/01/${GTIN}`,
    `hTTps://a/01/${GTIN}`,
    `//a/01/${GTIN}`,
    "http://",
    "http:///",
    "http://a",
    "http://a/",
    "http://a/b",
    "https://a/01",
    "https://a/01/",
    `https://01/${GTIN}`,
    `https://a_b/01/${GTIN}`,
    `https://user@a/01/${GTIN}`,
    `https://a$/01/${GTIN}`,
    `https://[fe80::1%25lo]/01/${GTIN}`,
    `${LINK}/`,
    `${LINK}//`,
    `${LINK}/10/`,
    `${LINK}/10`,
    `${LINK}/10//21/S`,
    `${LINK}/10/A B`,
    `${LINK}/10/A"B`,
    `${LINK}/10/A<B`,
    `${LINK}/10/A>B`,
    `${LINK}/10/A\\B`,
    `${LINK}/10/A^B`,
    `${LINK}/10/A{B`,
    `${LINK}/10/A|B`,
    `${LINK}/10/A}B`,
    `${LINK}/10/A\`B`,
    `${LINK}/10/ÄB`,
    `${LINK}/10/A%C3%84`,
    `${LINK}/10/A%20B`,
    `${LINK}/10/A%00`,
    `${LINK}/10/A%2`,
    `${LINK}/10/A%zz`,
    `${LINK}/10/A@B`,
    `${LINK}/10/A$B`,
    `${LINK}/10/A~B`,
    `${LINK}/10/123456789012345678901`,
    `${LINK}/21/S/10/L`,
    `${LINK}/10/L/22/V`,
    `${LINK}/10/A/10/B`,
    `${LINK}/10/A/235/B`,
    `${LINK}/235/A/21/B`,
    `${LINK}/foo/bar`,
    `${LINK}/17/271231`,
    `${LINK}/89/ABC`,
    `${LINK}?89=ABC`,
    `${LINK}?999=ABC`,
    `${LINK}?1=A`,
    `${LINK}?17=`,
    `${LINK}?17=271231;21=A`,
    `${LINK}?17=271231;10=A`,
    `${LINK}?10=A;B`,
    `${LINK}?10=A`,
    `${LINK}?21=A`,
    `${LINK}?22=A`,
    `${LINK}?235=A`,
    `${LINK}/21/S?10=A`,
    `${LINK}/10/L?21=S`,
    `${LINK}/10/L?10=L`,
    `${LINK}/10/L?10=M`,
    `${LINK}/21/S?21=S`,
    `${LINK}?01=${GTIN}`,
    `${LINK}?01=9506000134352`,
    `${LINK}?17=271231&17=271231`,
    `${LINK}?17=271231&17=280101`,
    `${LINK}?99=A&99=A`,
    `${LINK}?99=A+B`,
    `${LINK}?240=A%20B`,
    `${LINK}?99=A"`,
    `${LINK}?99=A|B`,
    `${LINK}?8011=12`,
    `${LINK}?254=A`,
    `${LINK}?37=5`,
    `${LINK}?02=${GTIN}&37=5`,
    `https://a/01/09506000134353`,
    `https://a/00/095060000000000016`,
    `https://a/8004/95060001343ABC?01=9506000134353`,
    `https://a/8004/95060001343ABC?01=950600013435`,
    `https://a/253/${withCheckDigit("950600013435")}12345678901234567X`,
    `https://a/415/${GLN}`,
    `https://a/415/${GLN}?8020=REF`,
    `https://a/gtin/${GTIN}`,
    `https://a/10/ABC`,
    `https://a/21/ABC`,
    `https://a/03/${GTIN}`,
    `https://a/8006/${GTIN}0201`,
    `https://a/8006/${GTIN}0102/10/A?01=${GTIN}`,
    `]Q3${LINK}`,
    `]C1${LINK}`,
    "https://example.com/products/1",
    "https://example.com/01/shirts",
  ])
})

describe("keys of Digital Links and their qualifiers", () => {
  const samples: Record<string, string> = {
    "22": "V1",
    "10": "L1",
    "21": "S1",
    "235": "T1",
    "254": "X1",
    "7040": "1ABC",
    "8019": "12",
    "8020": "R1",
    "8011": "12",
  }
  const keyOf = (ai: string): string => {
    const entry = findAi(ai)!
    const length = entry.components[0].max
    if (ai === "8013") {
      return "1987654Ad4X4bL5ttr2310c2K"
    }
    if (entry.components[0].checks?.includes("csum")) {
      return withCheckDigit("9506000134".padEnd(length - 1, "1").slice(0, length - 1))
    }
    if (ai === "8003") {
      return `0${withCheckDigit("950600013435")}`
    }
    return "9506000134"
  }
  const subsets = (all: string[]): string[][] =>
    all.reduce<string[][]>((found, one) => [...found, ...found.map((f) => [...f, one])], [[]])
  const keys = APPLICATION_IDENTIFIERS.filter((entry) => entry.linkKey)
  const linkOf = (key: string, qualifiers: string[]) =>
    `https://a/${key}/${keyOf(key)}${key === "8006" ? "0102" : ""}${qualifiers.map((q) => `/${q}/${samples[q]}`).join("")}`

  const valid = keys.flatMap(({ ai, linkKey, requires }) =>
    linkKey!
      .flatMap(subsets)
      .filter((qualifiers) => !requires || requires[0].flat().every((r) => qualifiers.includes(r)))
      // A variant (22) needs (01), which must not stand beside a piece (8006).
      .filter((qualifiers) => ai !== "8006" || !qualifiers.includes("22"))
      .map((qualifiers) => linkOf(ai, qualifiers))
  )
  accepted([...new Set(valid)])

  // Any two qualifiers that no sequence of the key has in this order.
  const others = Object.keys(samples)
  refused(
    keys.flatMap(({ ai, linkKey }) =>
      others
        .flatMap((a) => others.map((b) => [a, b]))
        .filter(
          ([a, b]) =>
            !linkKey!.some((sequence) => {
              const [at, then] = [sequence.indexOf(a), sequence.indexOf(b)]
              return at >= 0 && then > at
            })
        )
        .map((pair) => linkOf(ai, pair))
    )
  )
})

describe("identifiers that a Digital Link may have in its query", () => {
  const forbidden = APPLICATION_IDENTIFIERS.filter(({ linkAttribute }) => !linkAttribute)
  refused(forbidden.map(({ ai }) => `https://a/00/${SSCC}?${ai}=1`))
})

describe("symbology identifiers", () => {
  accepted([
    `]C1${G}`,
    `]d2${G}`,
    `]Q3${G}`,
    `]e0${G}`,
    `]J1${G}`,
    `]C1${G}10ABC${GS}21S`,
    `]C1${G}${GS}10ABC`,
    `]C1${G}10ABC${GS}`,
    `]C1${G}17271231`,
    `]e0${G}10ABC${GS}98COMPOSITE`,
    `]C100${SSCC}`,
    `]C100${SSCC}02${GTIN}3712${GS}10L`,
    `]C100${SSCC}420DE12345`,
    "]E09506000134352",
    "]E00036000291452",
    "]E496385074",
    "]E09506000134352|]e010ABC",
    "]E09506000134352|]e017271231",
    `]E09506000134352|]e010ABC${GS}21S`,
    `]E00036000291452|]e099COMPOSITE${GS}98XYZ`,
    `]E496385074|]e021ABC`,
    "]E001234565",
    "01234565",
    "04252614",
    "96385074",
    "036000291452",
    "9506000134352",
    "19506000134359",
    "]I119506000134359",
    `${GS}${G}10ABC`,
    `(01)${GTIN}(10)ABC`,
    `(01)${GTIN}(10)A\\(1)`,
    `(00)${SSCC}`,
    `(01)${GTIN}(3103)000195`,
  ])
  refused([
    "]C1",
    "]d2",
    "]Q3",
    "]e0",
    "]E0",
    "]E4",
    "]E0950600013435",
    "]E095060001343522",
    "]E0950600013A352",
    "]E09506000134353",
    "]E01234567",
    "]E012345678",
    "]E49638507",
    "]E4963850745",
    "]E496385073",
    "]E404252614",
    "]E09506000134352|]e0",
    "]E09506000134352|]e0ABC",
    "]E09506000134352|10ABC",
    "]E09506000134353|]e010ABC",
    `]E09506000134352|]e017271331`,
    `]E09506000134352|]e002${GTIN}375`,
    `]C1${G}${GS}${GS}10ABC`,
    `]C1${G}10ABC${GS}${GS}`,
    `]C110ABC`,
    `]C117271231`,
    `]C1ABC`,
    `]C1${G.slice(0, -1)}310ABC`,
    `]C1${G}10ÄBC`,
    `]C1${G}10`,
    `]C1${G}0512345`,
    `]C1${G}1727123`,
    `]C102${GTIN}3712`,
    `]C102${GTIN}`,
    `(10)ABC`,
    `(01)${GTIN}(10)`,
    `(01)${GTIN}(10)ABC^`,
    `(01)${GTIN}2(10)ABC`,
    `(01)${GTIN}(999)A`,
    `(01`,
    `(01)${GTIN}(17`,
    "9506000134353",
    "96385073",
    "01234564",
    "21234565",
    "036000291453",
  ])
})

describe("companions", () => {
  accepted([
    `(01)${GTIN}(21)S(250)X`,
    `(01)${GTIN}(10)A(7004)12`,
    `(8006)${GTIN}0102(21)S`,
    `(00)${SSCC}(8026)${GTIN}0102(37)4`,
    `(01)${GTIN}(30)5(3922)100`,
    `(01)${GTIN}(3103)000500(3922)100`,
    `(01)${GTIN}(422)276(427)BY`,
    `(01)${GTIN}(21)S(8040)123456789012345`,
    `(01)${GTIN}(21)S(8040)123456789012345(8041)123456789012345`,
    `(01)${GTIN}(3103)000500(3202)000110`,
    `(03)${GTIN}(21)S`,
    `(01)${GTIN}(21)S(8030)abc`,
    `(01)${GTIN}(21)S(8030)YW=`,
    `(01)${GTIN}(21)S(8030)a==`,
    `(00)${SSCC}(8030)-_A9`,
    `(253)${withCheckDigit("950600013435")}S1(8030)abc`,
    `(8003)0${withCheckDigit("950600013435")}S1(8030)abc`,
    `(8017)${withCheckDigit("95060001343521234")}(8030)abc`,
    `(415)${GLN}(8020)R(3911)978123`,
    `(415)${GLN}(8020)R(8007)DE91100000000123456789`,
  ])
  refused([
    `(01)${GTIN}(250)X`,
    `(01)${GTIN}(7004)12`,
    `(01)${GTIN}(37)5`,
    `(01)${GTIN}(02)${GTIN}`,
    `(01)${GTIN}(8006)${GTIN}0102`,
    `(02)${GTIN}(37)5(10)A`,
    `(8026)${GTIN}0102(37)4`,
    `(01)${GTIN}(3922)100`,
    `(01)${GTIN}(427)BY`,
    `(01)${GTIN}(3103)000500(3102)000050`,
    `(01)${GTIN}(21)S(235)T`,
    `(01)${GTIN}(8040)123456789012345`,
    `(01)${GTIN}(21)S(8041)123456789012345`,
    `(01)${GTIN}(255)${withCheckDigit("950600013435")}`,
    `(03)${GTIN}(01)${GTIN}`,
    `(03)${GTIN}(235)T`,
    `(01)${GTIN}(8030)abc`,
    `(8030)abc`,
    `(253)${withCheckDigit("950600013435")}(8030)abc`,
    `(255)${withCheckDigit("950600013435")}(8030)abc`,
    `(8003)0${withCheckDigit("950600013435")}(8030)abc`,
    `(01)${GTIN}(21)S(8030)a=b`,
    `(01)${GTIN}(21)S(8030)abc=`,
    `(01)${GTIN}(21)S(8030)===`,
    `(01)${GTIN}(21)S(8030)ab+`,
    `(01)${GTIN}(21)S(8030)ab/`,
    `(415)${GLN}(8020)R(8007)XK91100000000123456789`,
    `(415)${GLN}(8020)R(8007)DE92100000000123456789`,
    `(415)${GLN}(8020)R(3911)191123`,
    `(21)S`,
    `(17)271231`,
    `(11)260101(17)271231`,
    `(7001)1234567890123`,
    `(8111)0100`,
    `(4330)001000(00)${SSCC}(4331)001000`,
  ])
})

describe("currencies and countries", () => {
  const pay = (currency: string) => `(415)${GLN}(8020)R(3911)${currency}123`
  accepted(
    ["008", "036", "124", "156", "356", "392", "396", "532", "756", "826", "840"]
      .map(pay)
      .concat(
        ["924", "925", "926", "928", "929", "930", "933", "941", "978", "985", "986", "999"].map(
          pay
        )
      )
  )
  // Kuna, Bulgarian lev, both dollars of Zimbabwe, convertible peso, old leone, and others that are long gone.
  refused(
    ["191", "975", "932", "716", "935", "942", "931", "694", "233", "428", "440", "703", "705"]
      .map(pay)
      .concat(["478", "678", "862", "937", "974", "276", "250", "380", "000", "001"].map(pay))
  )
  const origin = (country: string) => `(01)${GTIN}(422)${country}`
  accepted(["004", "056", "276", "250", "531", "534", "535", "688", "728", "840"].map(origin))
  refused(["900", "530", "736", "278", "280", "810", "890", "000", "999"].map(origin))
})

describe("coupons", () => {
  const first = "0614141123456250110123"
  accepted([`(8110)${first}`, `(8110)${first}3271231`, `(8110)${first}32712314260101`])
  accepted([`(8110)${first}4260101`, `(8110)${first}32601014260101`])
  accepted([`(8110)${first}101501100614141`, `(8110)${first}90101`])
  accepted([`(8110)${first}50123456`, `(8110)${first}611234567`, "(8112)001234561234560123456"])
  refused([
    `(8110)${first}42601013271231`,
    `(8110)${first}32601014271231`,
    `(8110)${first}3271331`,
    `(8110)${first}3271200`,
    `(8110)${first}93101`,
    `(8110)${first}90101X`,
    `(8110)${first}7`,
    `(8110)7${first.slice(1)}`,
    "(8110)061414112345",
    "(8112)201234561234560123456",
    "(8112)0012345612345601234567",
  ])
})

describe("codes of lists", () => {
  const unit = (type: string) => `(00)${SSCC}(7041)${type}`
  accepted(["1A", "201", "8", "9", "BME", "PX", "X11", "ZZ"].map(unit))
  refused(["px", "00", "QZ", "ABCD", "1", "PXX"].map(unit))
})
