import { wordKey } from "./month-names"
import {
  MEASURE_WORDS,
  PACKAGING_WORDS,
  TITLE_WORDS,
  type TitleKind,
  TOTAL_WORDS,
  withoutNumberWords,
} from "./title-words"

const wordsOf = (list: string): string[] => list.split(",").map(wordKey)

const TITLES: ReadonlyMap<string, TitleKind> = new Map(
  Object.entries(TITLE_WORDS).flatMap(([kind, list]) =>
    wordsOf(list).map((word) => [word, kind as TitleKind] as const)
  )
)
const MEASURES: ReadonlySet<string> = new Set(wordsOf(MEASURE_WORDS))
const PACKAGINGS: ReadonlySet<string> = new Set(wordsOf(PACKAGING_WORDS))
const TOTALS: ReadonlySet<string> = new Set(wordsOf(TOTAL_WORDS))

// Longer texts are sentences; it also bounds the work on a cell of a megabyte.
const LENGTH_MAX = 60

/** Above a running number. */
const NUMBER_SIGN = /^[#№]\.?$/u

/** What a column of this title holds; undefined when the words are not known. */
export function readTitle(cell: string): TitleKind | undefined {
  if (cell.length > LENGTH_MAX) {
    return undefined
  }
  if (NUMBER_SIGN.test(cell)) {
    return "place"
  }
  // What stands in brackets explains: "Serial Number (IMEI)", "Qty [pcs]".
  const key = wordKey(cell.replace(IN_BRACKETS, "") || cell)
  const kind = [key, ...withoutNumberWords(key)].flatMap((word) => TITLES.get(word) ?? [])[0]
  return kind === "quantity" && countsOther(cell) ? undefined : kind
}

const IN_BRACKETS = /[([](.*)[)\]]\s*$/

/** "Qty (cartons)", "Menge [VPE]", "Qty (x12)", "Qty (g)": not so many pieces. */
function countsOther(title: string): boolean {
  const explained = title.match(IN_BRACKETS)?.[1] ?? ""
  return explained
    .split(/[\s/]+/)
    .some(
      (word) => PACKAGINGS.has(wordKey(word)) || MEASURES.has(wordKey(word)) || /^\D?\d/.test(word)
    )
}

/** "Total", "Summe:", "Grand total 180": the words, and no more than a number after them. */
export function isTotal(cell: string): boolean {
  if (cell.length > LENGTH_MAX) {
    return false
  }
  const words = cell.match(/^([^\d]+?)(?:[\s:=：]+\d[\d.,]*(?:\s*\p{L}+)?)?[\s:=：.*]*$/u)?.[1]
  return words !== undefined && TOTALS.has(wordKey(words))
}

/** Is this what goods are packed in, in one word? */
export const isPackaging = (word: string): boolean =>
  wordKey(word).length > 2 && PACKAGINGS.has(wordKey(word))

/** "Subtotal pallet 1", "Summe Palette 2": a total of something. */
export function beginsLikeTotal(name: string): boolean {
  const [word = "", ...others] = name.slice(0, LENGTH_MAX).split(/[\s:]+/)
  return TOTALS.has(wordKey(word)) && others.some((other) => /\p{L}/u.test(other))
}
