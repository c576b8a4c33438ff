import { APPLICATION_IDENTIFIERS, findAi } from "../application-identifier"
import { GTIN, SSCC, GLN, LINK, withCheckDigit, accepted, refused } from "./vector"

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
