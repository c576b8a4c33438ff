import { flatMapSliced, forEachSliced, type Sliced } from "../../../../shared/in-slices"
import { say, sayLine, spoken } from "../../../../shared/say"
import type { ListProblem } from "./list-problem"
import type { ReadLine } from "./read-list-line"

/** So many names of one shape are a series. */
const SERIES_MIN = 2

/** Each digit as 9, each letter as A. */
const shapeOf = (name: string): string => name.replace(/\d/g, "9").replace(/\p{L}/gu, "A")

/** The digit that a sign may have been taken from by the eye, or by a scanner of paper. */
const MEANT: Record<string, string> = { O: "0", o: "0", I: "1", l: "1" }

/** The name as it has this shape, when it differs by O for 0 and I or l for 1 alone. */
function asShape(name: string, shape: string): string | undefined {
  const read = [...name].map((sign, i) =>
    shapeOf(sign) === shape[i] ? sign : shape[i] === "9" ? MEANT[sign] : undefined
  )
  return name.length === shape.length && !read.includes(undefined) ? read.join("") : undefined
}

function* shapesOf(names: string[]): Sliced<Map<string, number>> {
  const counts = new Map<string, number>()
  yield* forEachSliced(names, (name) => {
    const shape = shapeOf(name)
    counts.set(shape, (counts.get(shape) ?? 0) + 1)
  })
  return counts
}

/** Beyond so many shapes names have no common one. */
const SHAPES_MAX = 20

const misread = (line: number, name: string, meantName: string): ListProblem => ({
  line,
  value: name,
  code: "similar_lot",
  ...spoken(sayLine(line, say("part.misread", { name, meant: meantName }))),
  suggestion: meantName,
})

/**
 * Names of a series that would have its shape with a 0 where they have an O, or a 1 where they have an l: `SN0O03` among
 * `SN0001` and `SN0002`, as a scan of paper or a person reads them.
 */
export function* findMisread(lines: ReadLine[]): Sliced<ListProblem[]> {
  const counts = yield* shapesOf(lines.flatMap(({ name }) => name ?? []))
  const series = [...counts].filter(([, count]) => count >= SERIES_MIN)
  if (counts.size < 2 || counts.size > SHAPES_MAX) {
    return []
  }
  const names = new Set(lines.map(({ name }) => name))
  return yield* flatMapSliced(lines, ({ line, name }): ListProblem[] => {
    const own = name === undefined ? 0 : counts.get(shapeOf(name))!
    const ways = series.filter(([, count]) => count > own)
    const meantName = name && ways.map(([shape]) => asShape(name, shape)).find(Boolean)
    // What stands in the list besides is another one's number: that is a hint.
    return meantName && !names.has(meantName) ? [misread(line, name, meantName)] : []
  })
}
