import fc from "fast-check"
import { buildLabelData } from "../build-label-data"
import { readBarcode } from "../read-barcode"
import { readGs1Data } from "../read-gs1-data"
import { NOW, GTIN, FNC1, dataOf, withoutUndefined } from "./read"

const cset82 = [
  ..."!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz",
]
const number = fc
  .array(fc.constantFrom(...cset82), { minLength: 1, maxLength: 20 })
  .map((letters) => letters.join(""))
const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true })
  .map((date) => new Date(date.toISOString().slice(0, 10)))
const label = fc.record(
  { gtin: fc.constant(GTIN), lot: number, serial: number, expires_at: day, best_before_at: day },
  { requiredKeys: ["gtin"] }
)

describe("labels", () => {
  it("are read back as they were made, in all three forms", () => {
    fc.assert(
      fc.property(label, (input) => {
        const made = buildLabelData(input, "https://id.example.com/x", NOW)
        const expected = withoutUndefined(input)
        expect(dataOf(`]C1${made.element_string}`)).toEqual(expected)
        expect(dataOf(made.digital_link)).toEqual(expected)
        expect(dataOf(made.bracketed)).toEqual(expected)
      }),
      { numRuns: 500 }
    )
  })

  const dropSeparators = (elementString: string) => elementString.split(FNC1).join("")

  it("are read as they were made or not for certain, when the separators are lost", () => {
    fc.assert(
      fc.property(label, fc.boolean(), (input, isMarked) => {
        const made = buildLabelData(input, "https://id.example.com/x", NOW)
        const read = readBarcode(
          `${isMarked ? "]C1" : ""}${dropSeparators(made.element_string)}`,
          NOW
        )
        if (read.format === "gs1" && read.reading && !read.others.length) {
          expect(withoutUndefined(readGs1Data(read.reading, NOW))).toEqual(withoutUndefined(input))
        }
      }),
      { numRuns: 1000 }
    )
  })

  it("are read as they were made with any sign in place of the separators", () => {
    fc.assert(
      fc.property(label, fc.constantFrom("|", "@", "{GS}", "^]", "~1", " ", "#"), (input, sign) => {
        const made = buildLabelData(input, "https://id.example.com/x", NOW)
        const code = made.element_string.split(FNC1).join(sign)
        const read = readBarcode(code, NOW)
        if (code.includes(sign) && read.format === "gs1" && read.reading) {
          expect(withoutUndefined(readGs1Data(read.reading, NOW))).toEqual(withoutUndefined(input))
        }
      }),
      { numRuns: 1000 }
    )
  })

  it("never throws, whatever is scanned", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), number), (text) => {
        for (const code of [
          text,
          `]C1${text}`,
          `(01)${text}`,
          `https://a.b/01/${text}`,
          `01${text}`,
        ]) {
          expect(readBarcode(code, NOW).format).toBeDefined()
        }
      })
    )
  })

  it.each([
    ["a number of 21 characters", { gtin: GTIN, serial: "1".repeat(21) }],
    ["a number with a letter outside GS1's", { gtin: GTIN, lot: "Übung" }],
    ["a GTIN with a wrong check digit", { gtin: "09506000134353" }],
  ])("are refused for %s", (_, input) => {
    expect(() => buildLabelData(input, undefined, NOW)).toThrow(
      expect.objectContaining({ code: "invalid_name" })
    )
  })
})
