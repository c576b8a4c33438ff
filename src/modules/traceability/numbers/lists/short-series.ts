import { forEachSliced, type Sliced } from "../../../../shared/in-slices"

/** `1001-1005`, `SN1001 – 1005`, `SN1001/1002` */
const RANGE = /^(?<before>\D*)(?<first>\d{4,})\s*[-–—~〜/]\s*(?<last>\d{4,})$/u
/** `SN1001/02/03` */
const SHORTENED = /^(?<before>\D*)(?<first>\d+)(?<others>(?:\/\d+){2,})$/u
/** `SN001 002 003`: with the letters before the first alone. */
const GOING_ON = /^(?<before>.*\D)(?<first>\d{2,})(?<others>(?:\s+\d+){2,})$/u
/** Nobody writes more numbers than that in such a way; two parts of one number are seldom so close. */
const COUNT_MAX = 1000
/** Bounds the work on a line of thousands of digits. */
const LENGTH_MAX = 128

type Series = { before: string; first: number; last: number }

function readRange(name: string): Series | undefined {
  const { before = "", first = "", last = "" } = RANGE.exec(name)?.groups ?? {}
  const count = Number(last) - Number(first) + 1
  return first.length === last.length && count > 1 && count <= COUNT_MAX
    ? { before, first: Number(first), last: Number(last) }
    : undefined
}

/** The ends of the numbers behind the first one go up from its own. */
function readShortened(name: string): Series | undefined {
  const { before = "", first = "", others = "" } = SHORTENED.exec(name)?.groups ?? {}
  const ends = others.split("/").slice(1)
  const [{ length } = ""] = ends
  const all = [first.slice(-length), ...ends]
  const goesUp = all.every((end, i) => i === 0 || Number(end) > Number(all[i - 1]))
  return length > 0 &&
    length <= first.length &&
    goesUp &&
    ends.every((end) => end.length === length)
    ? { before, first: Number(first), last: Number(first.slice(0, -length) + ends.at(-1)) }
    : undefined
}

/** Numbers in a row with a letter before the first: `123 124 125` may be one number. */
function readGoingOn(name: string): Series | undefined {
  const { before = "", first = "", others = "" } = GOING_ON.exec(name)?.groups ?? {}
  const all = [first, ...others.trim().split(/\s+/)]
  const isRow = all.every(
    (number, i) => number.length === first.length && Number(number) === Number(first) + i
  )
  return first && isRow && /\p{L}/u.test(before)
    ? { before, first: Number(first), last: Number(all.at(-1)) }
    : undefined
}

const readSeries = (name: string): Series | undefined =>
  name.length > LENGTH_MAX
    ? undefined
    : (readRange(name) ?? readShortened(name) ?? readGoingOn(name))

const shapeOf = (name: string): string => name.replace(/\d/g, "9")

/** Nobody writes a number in two of them. */
function areApart(all: Series[]): boolean {
  const sorted = [...all].sort((a, b) => a.before.localeCompare(b.before) || a.first - b.first)
  return sorted.every(
    ({ before, first }, i) =>
      i === 0 || before !== sorted[i - 1].before || first > sorted[i - 1].last
  )
}

/**
 * The names that may be a short way to write several numbers: all that are written so, unless one of them cannot be meant so
 * or would say a number again. Then the numbers of the list are made so.
 */
export function* findShortSeries(names: string[]): Sliced<Set<string>> {
  const groups = new Map<string, Map<string, Series | undefined>>()
  yield* forEachSliced(names, (name) => {
    const shape = shapeOf(name)
    if (/9[-–—~〜/\s]+9/.test(shape)) {
      groups.set(shape, (groups.get(shape) ?? new Map()).set(name, readSeries(name)))
    }
  })
  const found = new Set<string>()
  for (const group of groups.values()) {
    const series = [...group.values()]
    if (series.every((each) => each !== undefined) && areApart(series)) {
      group.forEach((_, name) => found.add(name))
    }
    yield
  }
  return found
}
