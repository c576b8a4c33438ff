import fc from "fast-check"
import { readBarcode } from "../../gs1/read-barcode"
import { readGs1Data } from "../../gs1/read-gs1-data"
import { checkLabelOptions } from "../label-options"
import { type LabelledLot, makeLabel } from "../make-label"

const NOW = new Date("2026-11-21T12:00:00Z")
const LINK = "https://id.example.com"
const article = { gtin: "09506000134352" }

const lotOf = (change: Partial<LabelledLot>): LabelledLot => ({
  name: "LOT-1",
  kind: "lot",
  expires_on: null,
  best_before_on: null,
  batch_name: null,
  ...change,
})

const dataOf = (code: string) => {
  const read = readBarcode(code, NOW)
  return "reading" in read && read.reading ? readGs1Data(read.reading, NOW) : undefined
}

const dayOf = (date: Date | undefined) => date?.toISOString().slice(0, 10) ?? null

const cset82 = [
  ..."!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
]
const letters = (letter: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(letter, { minLength: 1, maxLength }).map((all) => all.join(""))
const gs1Name = letters(fc.constantFrom(...cset82), 20)
const anyName = fc.oneof(gs1Name, letters(fc.constantFrom(...cset82, " ", "ü", "批", "|", "^"), 60))
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyLot = fc.record({
  name: anyName.map((name) => name.trim()).filter((name) => name !== ""),
  kind: fc.constantFrom("lot" as const, "serial" as const),
  expires_on: fc.option(day),
  best_before_on: fc.option(day),
  batch_name: fc.option(anyName),
})

describe("makeLabel", () => {
  it("makes labels that are read back as the lot, or as its number alone, or has no barcode", () => {
    fc.assert(
      fc.property(anyLot, fc.boolean(), (lot, hasGtin) => {
        const label = makeLabel(lot, hasGtin ? article : { problem: "No GTIN." }, LINK, NOW)
        if (label.barcode?.symbology === "gs1datamatrix") {
          for (const code of [`]d2${label.barcode.value}`, label.text, label.digital_link!]) {
            const data = dataOf(code)!
            expect([data.gtin, data[lot.kind]]).toEqual([article.gtin, lot.name])
            expect(dayOf(data.expires_at)).toBe(lot.expires_on)
            const isOwn = lot.best_before_on !== lot.expires_on
            expect(dayOf(data.best_before_at)).toBe(isOwn ? lot.best_before_on : null)
          }
          expect(label.problem).toBeNull()
        } else {
          expect(label.problem).not.toBeNull()
          expect(label.text).toBe(lot.name)
          if (label.barcode) {
            expect(readBarcode(label.barcode.value, NOW).text).toBe(lot.name)
          }
        }
      }),
      { numRuns: 1_000 }
    )
  })

  it.each([
    [
      "only (17) for a best before that follows from the expiry",
      "2027-05-31",
      "2027-05-31",
      "(17)270531",
    ],
    [
      "(15) beside (17) for a best before of its own",
      "2027-05-31",
      "2027-04-30",
      "(17)270531(15)270430",
    ],
    ["(15) alone for a best before without an expiry", null, "2027-04-30", "(15)270430"],
  ])("writes %s", (_, expires_on, best_before_on, dates) => {
    expect(makeLabel(lotOf({ expires_on, best_before_on }), article, undefined, NOW).text).toBe(
      `(01)${article.gtin}${dates}(10)LOT-1`
    )
  })

  it("makes GS1 labels of every number that GS1 can carry", () => {
    fc.assert(
      fc.property(gs1Name, (name) => {
        expect(makeLabel(lotOf({ name }), article, undefined, NOW)).toMatchObject({
          gtin: article.gtin,
          problem: null,
          digital_link: null,
        })
      })
    )
  })

  it("names the batch of a serial number, and leaves out one that GS1 cannot carry", () => {
    const serial = lotOf({ kind: "serial", name: "SN-1", batch_name: "B 7" })
    expect(makeLabel({ ...serial, batch_name: "B7" }, article, LINK, NOW)).toMatchObject({
      text: "(01)09506000134352(10)B7(21)SN-1",
      barcode: { symbology: "gs1datamatrix", value: "010950600013435210B7\u001d21SN-1" },
      digital_link: "https://id.example.com/01/09506000134352/10/B7/21/SN-1",
    })
    expect(makeLabel(serial, article, LINK, NOW).text).toBe("(01)09506000134352(21)SN-1")
  })

  it.each([
    ["21 characters", lotOf({ kind: "serial", name: "S".repeat(21) }), "code128", "21 characters"],
    ["a letter outside GS1's", lotOf({ name: "Fuß" }), "qrcode", '"ß", which is not allowed'],
    [
      "a date that two digits of a year cannot say",
      lotOf({ expires_on: "2099-01-01" }),
      "code128",
      "2099-01-01",
    ],
    ["40 characters", lotOf({ name: "4".repeat(40) }), "qrcode", "40 characters"],
  ])("carries the number alone, and says why, for %s", (_, lot, symbology, reason) => {
    const label = makeLabel(lot, article, LINK, NOW)
    expect(label).toMatchObject({ barcode: { symbology, value: lot.name }, digital_link: null })
    expect(label.problem).toContain(reason)
  })

  it.each(["(10)ABC", "0109506000134352", "https://id.gs1.org/01/09506000134352"])(
    "makes no barcode of the number %s, which a scanner would take for a GS1 code",
    (name) => {
      expect(makeLabel(lotOf({ name }), { problem: "No GTIN." }, LINK, NOW)).toMatchObject({
        barcode: null,
        text: name,
      })
    }
  )
})

describe("the option digitalLinkUrl", () => {
  it("must be an address without a query", () => {
    expect(() => checkLabelOptions({ digitalLinkUrl: "id.example.com" })).toThrow("id.example.com")
    expect(() => checkLabelOptions({ digitalLinkUrl: "https://x.example?a=1" })).toThrow()
    expect(() => checkLabelOptions({ digitalLinkUrl: "https://x.example/ids" })).not.toThrow()
    expect(() => checkLabelOptions({})).not.toThrow()
  })
})
