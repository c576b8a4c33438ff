import { wordKey } from "./month-names"
import { TITLE_WORDS, type TitleKind, TOTAL_WORDS, withoutNumberWords } from "./title-words"

const wordsOf = (list: string): string[] => list.split(",").map(wordKey)

const TITLES: ReadonlyMap<string, TitleKind> = new Map(
  Object.entries(TITLE_WORDS).flatMap(([kind, list]) =>
    wordsOf(list).map((word) => [word, kind as TitleKind] as const)
  )
)
const TOTALS: ReadonlySet<string> = new Set(wordsOf(TOTAL_WORDS))

// Longer texts are sentences; it also bounds the work on a cell of a megabyte.
const LENGTH_MAX = 60

/** What a column of this title holds; undefined when the words are not known. */
export function readTitle(cell: string): TitleKind | undefined {
  if (cell.length > LENGTH_MAX) {
    return undefined
  }
  // What stands in brackets explains: "Serial Number (IMEI)", "Qty [pcs]".
  const key = wordKey(cell.replace(/[([].*[)\]]\s*$/, "") || cell)
  return [key, ...withoutNumberWords(key)].flatMap((word) => TITLES.get(word) ?? [])[0]
}

/** "Total", "Summe:", "Grand total 180": the words, and no more than a number after them. */
export function isTotal(cell: string): boolean {
  if (cell.length > LENGTH_MAX) {
    return false
  }
  const words = cell.match(/^([^\d]+?)(?:[\s:=：]+\d[\d.,]*(?:\s*\p{L}+)?)?[\s:=：.*]*$/u)?.[1]
  return words !== undefined && TOTALS.has(wordKey(words))
}
