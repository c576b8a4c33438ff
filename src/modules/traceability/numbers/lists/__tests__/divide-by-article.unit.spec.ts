import { atOnce } from "../../../../../shared/in-slices"
import { divideByArticle } from "../divide-by-article"
import { parsePastedLots } from "../parse-pasted-lots"
import type { ParsePastedLotsOptions } from "../pasted-lots"

const options: ParsePastedLotsOptions = {
  tracking: "serial",
  acceptsDates: true,
  now: new Date("2026-11-29T12:00:00Z"),
  zone: "UTC",
}

const LIST = [
  "ACME Ltd.",
  "",
  "SKU;Serial;Lot;Best before",
  "PHONE;P-1;;",
  'DRILL;"D;1";B-1;04/03/2027',
  "",
  "TEA;;T-7;30/05/2027",
  "Total;3",
].join("\n")

describe("a packing list of several articles", () => {
  const divided = atOnce(divideByArticle(LIST, options))

  it("has an article on every line that is a unit", () => {
    expect(divided.lines).toEqual([
      { line: 4, article: "PHONE" },
      { line: 5, article: "DRILL" },
      { line: 7, article: "TEA" },
    ])
    expect(divided.errors).toEqual([])
  })

  it("gives the lines of one article with the titles, on the lines where they stood", () => {
    const part = atOnce(divided.textOf(new Set([5])))
    const read = atOnce(parsePastedLots(part, { ...options, ...divided.reading }))
    expect(read.errors).toEqual([])
    expect(read.rows).toEqual([
      {
        line: 5,
        name: "D;1",
        quantity: 1,
        batch: "B-1",
        article: "DRILL",
        // Another article's line proves that days come first.
        best_before_at: "2027-03-04T23:59:59.999Z",
      },
    ])
  })

  it("takes the lot as the number of an article that has no serial numbers", () => {
    const part = atOnce(divided.textOf(new Set([7])))
    const read = atOnce(parsePastedLots(part, { ...options, ...divided.reading, tracking: "lot" }))
    expect(read.rows).toMatchObject([{ line: 7, name: "T-7" }])
  })

  it("says where a total does not add up: a line was lost", () => {
    const list = "SKU\tSerial\tQty\nPHONE\tP-1\t1\nTEA\tT-1\t1\nTotal\t\t3"
    const { errors } = atOnce(divideByArticle(list, { ...options, tracking: "lot" }))
    expect(errors).toMatchObject([{ line: 4, code: "quantity_mismatch" }])
    expect(errors[0].message).toContain("the list says 3 in total")
  })

  it("keeps its lines where cells go over several", () => {
    const list = 'SKU\tSerial\tRemarks\nPHONE\tP-1\t"a\nb"\nPHONE\tP-2\t\nTEA\tT-1\t'
    const columns = ["article", "name", "ignore"] as ParsePastedLotsOptions["columns"]
    const { lines, textOf, reading } = atOnce(divideByArticle(list, { ...options, columns }))
    expect(lines.map(({ line }) => line)).toEqual([2, 4, 5])
    const read = atOnce(
      parsePastedLots(atOnce(textOf(new Set([2, 4]))), { ...options, ...reading })
    )
    expect(read.rows.map(({ line }) => line)).toEqual([2, 4])
  })

  it("names lines without an article, and every line of a list that has none", () => {
    const missing = atOnce(divideByArticle("SKU;Serial\nPHONE;P-1\n;P-2", options))
    expect(missing.errors).toMatchObject([{ line: 3, code: "ambiguous_code" }])
    const none = atOnce(divideByArticle("P-1\nP-2", options))
    expect(none.lines).toEqual([])
    expect(none.errors.map(({ line }) => line)).toEqual([1, 2])
  })

  it("is read by what the caller says of its columns", () => {
    const said = { ...options, columns: ["article", "name"] as const, title_row: false }
    const { lines, errors } = atOnce(
      divideByArticle("PHONE;P-1\nTEA;T-1", {
        ...said,
        columns: [...said.columns],
      })
    )
    expect(errors).toEqual([])
    expect(lines.map(({ article }) => article)).toEqual(["PHONE", "TEA"])
  })
})
