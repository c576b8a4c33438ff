import type { Tracking } from "../../../../types/operation"
import type { Sliced } from "../../../../shared/in-slices"
import { shortenValue } from "../naming/shorten-value"
import { mistakableWithin, saySimilar, similarWithin } from "../naming/similar-names"
import type { RefusalDetails } from "../../../../types/refusal"
import { say, sayLine, spoken } from "../../../../shared/say"
import { type ListProblem, unclear } from "./list-problem"
import { isExpiryColumn } from "./list-column"
import type { ListHint } from "./pasted-lots"
import type { ReadLine } from "./read-list-line"
import type { Column } from "./understand-columns"
import { LINE_LENGTH_MAX, LIST_COLUMNS_MAX, type LineProblem, type ListLine } from "./split-by"

const BROKEN: Record<LineProblem, RefusalDetails> = {
  quotes: say("part.brokenQuotes"),
  length: say("part.lineTooLong", { limit: LINE_LENGTH_MAX }),
  columns: say("part.tooManyColumns", { limit: LIST_COLUMNS_MAX }),
}

export const refuseBroken = ({ line, cells }: ListLine, problem: LineProblem): ListProblem =>
  unclear({ line }, cells[0], BROKEN[problem])

const DOUBTS = {
  first: say("part.doubtfulFirst"),
  between: say("part.doubtfulBetween"),
  last: say("part.doubtfulLast"),
}

export function refuseDoubtful(line: ListLine, lines: ListLine[]): ListProblem {
  const ends = { [lines.length - 1]: "last", 0: "first" } as Record<number, keyof typeof DOUBTS>
  const where = ends[lines.indexOf(line)] ?? "between"
  return unclear({ line: line.line }, line.cells.filter(Boolean).join(" "), DOUBTS[where])
}

const COUNTED =
  /^(?:[#№([]|(?:no|nr|pos)\.?\s)?\s*(?<place>\d{1,4})(?<sign>(?:\/\d{1,4})?[.):\]°º]*(?:\s+[-–—])?\s+(?=\S)|[.):\]°º](?=\D))(?<number>.*)$/iu
/** ① to ⑳ */
const CIRCLED = /^[\u2460-\u2473]/u
const CIRCLED_ZERO = 0x245f
/** Nobody counts on from there with a blank alone: `2025 A7`, `2026 B3`. */
const PLACE_MAX = 999

const uncircled = (name: string): string =>
  name.replace(CIRCLED, (sign) => `${sign.charCodeAt(0) - CIRCLED_ZERO}. `)

function isCounted(lines: ReadLine[]): boolean {
  const parts = lines.map(({ name }) => COUNTED.exec(uncircled(name ?? ""))?.groups)
  const places = parts.map((part) => Number(part?.place))
  // What follows differs, or the place is what tells one unit from the other: `0001 2026`, `0002 2026`.
  const numbers = new Set(parts.map((part) => part?.number))
  return (
    lines.length > 1 &&
    places.every((place, i) => place === places[0] + i) &&
    numbers.size === lines.length &&
    (places[0] <= PLACE_MAX || parts.every((part) => part!.sign.trim()))
  )
}

/** `1. A1`, `2. A2`, `#1 A1`, `(1) A1`, `1/2 A1`: who counted the lines did not mean these as parts of the numbers. Nobody has said that names is all there is. */
export function refuseCounted(lines: ReadLine[]): ListProblem[] {
  const reason = say("part.beginsWithPlace")
  return isCounted(lines) ? lines.map(({ line, name }) => unclear({ line }, name!, reason)) : []
}

/** A serial number stands once; a lot may stand on several lines. */
export function findRepeated(lines: ReadLine[]): ListProblem[] {
  const seen = new Map<string, number>()
  return lines.flatMap(({ line, name }): ListProblem[] => {
    if (name === undefined) {
      return []
    }
    const first = seen.get(name)
    seen.set(name, first ?? line)
    if (first === undefined) {
      return []
    }
    const said = say("duplicate_lot.onLines", { name: shortenValue(name), first, line })
    return [{ line, value: name, code: "duplicate_lot", ...spoken(said) }]
  })
}

export function* findSimilar(lines: ReadLine[]): Sliced<ListProblem[]> {
  const similar = yield* similarWithin(lines.flatMap(({ name }) => name ?? []))
  return lines.flatMap(({ line, name }): ListProblem[] => {
    const other = name === undefined ? undefined : similar.get(name)
    return other === undefined
      ? []
      : [
          {
            line,
            value: name!,
            code: "similar_lot",
            ...spoken(sayLine(line, saySimilar(name!, other))),
            suggestion: other,
          },
        ]
  })
}

/** Dates of an item that has none are looked at and not kept: that is said once. */
export function hintDropped(
  data: ListLine[],
  columns: Column[],
  { dropsDates }: { dropsDates: boolean }
): ListHint[] {
  const place = columns.findIndex(({ kind, problem }) => isExpiryColumn(kind) && !problem)
  const first = dropsDates && place >= 0 && data.find(({ cells }) => cells[place])
  return first
    ? [
        {
          line: first.line,
          value: first.cells[place],
          message: `Line ${first.line}: ${first.cells[place]} and the other dates are not kept, as this item has no expiration dates.`,
        },
      ]
    : []
}

/** Lots of which no line says how much there is count as one each, as Odoo's users know it: that is said once. */
export function hintUncounted(lines: ReadLine[], { tracking }: { tracking: Tracking }): ListHint[] {
  const [first] = lines.filter(({ name }) => name !== undefined)
  const isUncounted = tracking === "lot" && first && !lines.some((line) => line.saysQuantity)
  const message = "No line says how much there is: each counts as 1."
  return isUncounted ? [{ line: first.line, value: first.name!, message }] : []
}

export function* findHints(lines: ReadLine[]): Sliced<ListHint[]> {
  const mistakable = yield* mistakableWithin(lines.flatMap(({ name }) => name ?? []))
  return lines.flatMap(({ line, name }): ListHint[] => {
    const other = name === undefined ? undefined : mistakable.get(name)
    const message = `Line ${line}: ${name} differs from ${other} by O and 0 alone.`
    return other === undefined ? [] : [{ line, value: name!, message }]
  })
}
