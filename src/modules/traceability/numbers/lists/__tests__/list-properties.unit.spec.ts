import { atOnce } from "../../../../../shared/in-slices"
import fc from "fast-check"
import { unparse } from "papaparse"
import { checkLotName } from "../../naming/check-lot-name"
import { foldText } from "../../naming/fold-text"
import {
  type DateOrder,
  type Delimiter,
  DELIMITERS,
  type ListColumn,
} from "../../../../../types/list"
import { readListDate } from "../read-list-date"
import { readListQuantity } from "../read-list-quantity"
import { splitBy } from "../split-by"
import { spoiltName } from "../../naming/spoilt-name"
import { cleanCell } from "../../naming/clean-cell"
import { NOW, parse } from "./parse"

/** Names that no spreadsheet has spoilt; a digit in each, as numbers have, so that none looks like a title. */
const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) => `7${text}`)
  .filter((text) => {
    const checked = checkLotName(text)
    return checked.ok && checked.name === text && cleanCell(text) === text && !spoiltName(text)
  })
const quantity = fc.integer({ min: 1, max: 10_000_000 }).map((parts) => parts / 10_000)
const day = fc
  .date({ min: new Date("1970-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const unit = fc.record({ name, quantity, day })
const units = fc.uniqueArray(unit, { selector: (each) => each.name, minLength: 1, maxLength: 30 })
const delimiter = fc.constantFrom("\t", ";", ",", "|")
const end = fc.constantFrom("\n", "\r\n", "\r")
const tracking = fc.constantFrom("none" as const, "lot" as const, "serial" as const)
const dateOrder = fc.constantFrom<DateOrder | undefined>(undefined, "dmy", "mdy", "ymd", "my")

const KNOWN = { title_row: false, footer_rows: 0, accept_similar: true }
const inBrief = ({ rows }: ReturnType<typeof parse>) =>
  rows.map((row) => [row.name, row.quantity, row.expires_at?.slice(0, 10)])

const givesAll = (text: string, each: Delimiter): boolean =>
  atOnce(splitBy(text, each)).lines.every(({ cells }) => cells.length === 3)

describe("a list", () => {
  it("of names alone is read as it was written", () => {
    fc.assert(
      fc.property(units, end, tracking, (given, lineEnd, mode) => {
        const text = unparse(
          given.map((each) => [each.name]),
          { newline: lineEnd, delimiter: "\u001f" }
        )
        const read = parse(text, { ...KNOWN, tracking: mode, columns: ["name"] })
        expect(read.errors).toEqual([])
        expect(read.rows).toEqual(
          given.map((each, i) => ({ line: i + 1, name: each.name, quantity: 1 }))
        )
      })
    )
  })

  it("in any columns is read as it was written, whatever parts and quotes them", () => {
    const order = fc.shuffledSubarray<ListColumn>(["name", "quantity", "expires_at"], {
      minLength: 3,
    })
    fc.assert(
      fc.property(
        units,
        order,
        delimiter,
        end,
        fc.boolean(),
        (given, columns, sign, lineEnd, quotes) => {
          const lines = given.map((each) =>
            columns.map((column) =>
              column === "name"
                ? each.name
                : column === "quantity"
                  ? each.quantity.toFixed(4)
                  : each.day
            )
          )
          const text = unparse(lines, { delimiter: sign, newline: lineEnd, quotes })
          // "7,,|1970-01-01|1" has three columns by its bars and by its commas: that is refused.
          fc.pre(DELIMITERS.filter((each) => givesAll(text, each)).length === 1)
          const read = parse(text, { ...KNOWN, columns, decimal_mark: "." })
          expect(read.errors).toEqual([])
          expect(inBrief(read)).toEqual(given.map((each) => [each.name, each.quantity, each.day]))
        }
      )
    )
  })

  it("with known titles needs no word about its columns", () => {
    const titles: Record<string, string> = {
      name: "Lot No.",
      quantity: "Qty",
      expires_at: "Expiry",
    }
    const order = fc.shuffledSubarray(Object.keys(titles), { minLength: 3 })
    fc.assert(
      fc.property(units, order, fc.constantFrom("\t", ";"), (given, columns, sign) => {
        const lines = given.map((each) =>
          columns.map((column) =>
            column === "name"
              ? each.name
              : column === "quantity"
                ? each.quantity.toFixed(4)
                : each.day
          )
        )
        const text = unparse([columns.map((column) => titles[column]), ...lines], {
          delimiter: sign,
        })
        const read = parse(text, { footer_rows: 0, accept_similar: true })
        expect(read.errors).toEqual([])
        expect(inBrief(read)).toEqual(given.map((each) => [each.name, each.quantity, each.day]))
      })
    )
  })

  const word = fc.constantFrom(
    "a",
    "A",
    "lot",
    "Total",
    "4",
    "-1",
    "0",
    "1,5",
    "1,000",
    "2.500",
    "31/12",
    "06/27",
    "03/05/25",
    "31/05/2027",
    "05/31/2027",
    "03/04/2027",
    "89/05/04",
    "20270531",
    "271231",
    "46538",
    "december",
    "May-27",
    "05/2027",
    "4 Aug 2048",
    "2027-02-30",
    "2027-03-31T10:00Z",
    "8.69E+14",
    "12.0",
    "N/A",
    "-",
    "356938035643809",
    "\u0000",
    "\u200b",
    " ",
    ";",
    "\t",
    ",",
    "|",
    '"',
    "'",
    "=",
    "\n",
    "\r",
    "/",
    ":",
    "99",
    "9999"
  )
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join("")),
    // Lines of a few columns, most of them of one kind.
    fc
      .array(
        fc.array(word, { minLength: 1, maxLength: 4 }).map((cells) => cells.join("\t")),
        { maxLength: 8 }
      )
      .map((lines) => lines.map((line, i) => `SN${i}\t${line}`).join("\n"))
  )
  const options = fc.record({ tracking, acceptsDates: fc.boolean(), date_order: dateOrder })

  it("of anything never throws, and a line with an error gives no row", () => {
    fc.assert(
      fc.property(text, options, (pasted, given) => {
        const { rows, errors, understood } = parse(pasted, given)
        const reported = new Set([...errors, ...understood.skipped].map(({ line }) => line))
        expect(rows.filter(({ line }) => reported.has(line))).toEqual([])
        // In quotes a line may go on over the next ones.
        if (!pasted.includes('"')) {
          const written = pasted
            .split(/\r\n|\n|\r/)
            .flatMap((line, i) => (foldText(line.replace(/[;,|\t]/g, "")) ? [i + 1] : []))
          const accounted = new Set([...rows.map(({ line }) => line), ...reported])
          expect(written.filter((line) => !accounted.has(line))).toEqual([])
        }
      }),
      { numRuns: 2000 }
    )
  })

  it("means the same to whoever reads it, or is refused", () => {
    fc.assert(
      fc.property(text, tracking, (pasted, mode) => {
        const asRead = parse(pasted, { tracking: mode }).rows
        for (const date_order of ["dmy", "mdy", "ymd", "my"] as const) {
          for (const decimal_mark of [".", ","] as const) {
            const again = parse(pasted, { tracking: mode, date_order, decimal_mark })
            const byLine = new Map(again.rows.map((row) => [row.line, row]))
            for (const row of asRead) {
              const same = byLine.get(row.line)
              // Read by another order, a list may contradict it; it never says something else.
              expect(same === undefined || same.expires_at === row.expires_at).toBe(true)
            }
          }
        }
      }),
      { numRuns: 1000 }
    )
  })

  it("gives no row from a line that could mean two things", () => {
    const name = /^[A-Z]{2}\d+$/
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            word.filter((each) => !/[\n\r\t;"]/.test(each)),
            { minLength: 1, maxLength: 3 }
          ),
          { minLength: 1, maxLength: 6 }
        ),
        (lines) => {
          const pasted = lines.map((cells, i) => [`SN${i}`, ...cells].join("\t")).join("\n")
          const { rows } = parse(pasted)
          for (const row of rows) {
            const cells = lines[row.line - 1].map(cleanCell).filter(Boolean)
            const dates = cells.filter(
              (cell) => readListDate(cell, NOW) && !readListQuantity(cell, undefined)
            )
            const days = cells.filter((cell) => /^\d{8}$/.test(cell))
            expect(row.name).toMatch(name)
            expect(cells.length).toBeLessThanOrEqual(2)
            expect(dates.length + days.length).toBeLessThanOrEqual(1)
            // Only in a column that holds dates besides.
            days.forEach((each) =>
              expect(row.expires_at?.slice(0, 10).replace(/-/g, "")).toBe(each)
            )
            expect(cells.filter((cell) => /^\d{1,3}[.,]\d{3}$|^\d{12,}$|E\+/.test(cell))).toEqual(
              []
            )
            expect(cells.filter((cell) => /^(31\/12|06\/27|december|N\/A|-)$/.test(cell))).toEqual(
              []
            )
          }
        }
      ),
      { numRuns: 2000 }
    )
  })
})
