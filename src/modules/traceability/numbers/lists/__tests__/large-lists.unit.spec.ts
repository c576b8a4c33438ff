import { parse as parseCsv } from "papaparse"
import { atOnce } from "../../../../../shared/in-slices"
import { PROBLEMS_MAX } from "../limit-problems"
import { parsePastedLots } from "../parse-pasted-lots"
import { LINE_LENGTH_MAX, LIST_COLUMNS_MAX, splitBy, unifyLineEnds } from "../split-by"
import { NOW, parse, SERIAL } from "./parse"

const numbered = (count: number, rest = "") =>
  Array.from({ length: count }, (_, i) => `SN-${String(i).padStart(6, "0")}${rest}`)

describe("a list of many characters", () => {
  it("is read in at least as many parts as it has lines", () => {
    const text = numbered(2_000).join("\n")
    const work = parsePastedLots(text, {
      tracking: "serial",
      acceptsDates: true,
      now: NOW,
      zone: "UTC",
    })
    let parts = 0
    let step = work.next()
    for (; !step.done; step = work.next()) {
      parts++
    }
    expect(step.value.rows).toHaveLength(2_000)
    expect(parts).toBeGreaterThan(2_000)
  })

  it("is split piece by piece as it is in one go, wherever a piece ends", () => {
    // Cells over several lines, doubled marks and blank lines, at every place of a piece's end.
    const rows = numbered(6_000).map((name, i) =>
      i % 3 ? `${name}\t"a ""b""\n${"c".repeat(i % 31)}"\t${i}` : `${name}\t\n`
    )
    const text = rows.join("\n")
    expect(text.length).toBeGreaterThan(2 * LINE_LENGTH_MAX)
    const whole = parseCsv<string[]>(text, { delimiter: "\t", newline: "\n" }).data
    const { lines, broken } = atOnce(splitBy(text, "tab"))
    expect(lines.map(({ cells }) => cells)).toEqual(
      whole.filter((cells) => cells.some((cell) => cell))
    )
    expect(broken.size).toBe(0)
    const linesOfText = text.split("\n")
    expect(lines.every(({ line, cells }) => linesOfText[line - 1].startsWith(cells[0]))).toBe(true)
  })

  it.each([LINE_LENGTH_MAX - 1, LINE_LENGTH_MAX, LINE_LENGTH_MAX + 1])(
    "has its line ends of all systems where a piece ends at %s characters",
    (length) => {
      const text = `${"x".repeat(length - 1)}\r\ny\rz\n`
      expect(atOnce(unifyLineEnds(text))).toBe(`${"x".repeat(length - 1)}\ny\nz\n`)
    }
  )

  it("has no line that is longer than a piece, and says so", () => {
    const { rows, errors } = parse(
      ["SN-1", "x".repeat(LINE_LENGTH_MAX + 10), "SN-3"].join("\n"),
      SERIAL
    )
    expect(rows.map(({ name }) => name)).toEqual(["SN-1", "SN-3"])
    expect(errors).toEqual([expect.objectContaining({ line: 2, code: "ambiguous_code" })])
    expect(errors[0].message).toContain(`more than ${LINE_LENGTH_MAX} characters`)
  })

  it("gives nothing of what stands behind a quotation mark that does not close", () => {
    for (const count of [100, 9_000, 20_000]) {
      const { rows, errors } = parse(["SN-1", `"SN-2`, ...numbered(count)].join("\n"), SERIAL)
      expect(rows.map(({ name }) => name)).toEqual(["SN-1"])
      expect(errors.map(({ line }) => line)).toEqual([2])
      expect(errors[0].message).toContain("quotation mark that is not closed")
    }
  })

  it("has no more columns than anybody needs, and says so", () => {
    const { rows, errors } = parse(`SN-1${"\t".repeat(LIST_COLUMNS_MAX)}x`, SERIAL)
    expect(rows).toEqual([])
    expect(errors[0].message).toContain(`more than ${LIST_COLUMNS_MAX} columns`)
  })

  it("names no more problems than anybody reads, and says how many there are", () => {
    const { rows, errors } = parse(
      `Serial\tA\tB\n${numbered(PROBLEMS_MAX / 2 + 5, "\tx\ty").join("\n")}`,
      SERIAL
    )
    expect(rows).toEqual([])
    expect(errors).toHaveLength(PROBLEMS_MAX + 1)
    expect(errors[PROBLEMS_MAX]).toMatchObject({
      code: "too_many_rows",
      message: expect.stringContaining("10 further problems"),
    })
  })
})
