import type { IdentifierKind } from "../../../../types/identifier"
import { identifierColumn, type IdentifierColumn } from "../../../../types/list"
import { wordKey } from "./month-names"
import { withoutNumberWords } from "./title-words"

/** What stands above the columns of the kinds that every shop begins with, besides their labels; by `wordKey`. */
const WORDS: Record<string, RegExp> = {
  imei_2: /^(?:imei2|secondimei)$/,
  mac: /mac/,
  iccid: /^(?:iccid|sim)$/,
  maker_number: /^(?:manufacturer|maker|hersteller)/,
}

const wordsOf = (title: string): string[] => {
  const key = wordKey(title.replace(/[([].*[)\]]\s*$/, "") || title)
  return [key, ...withoutNumberWords(key)].filter(Boolean)
}

/** The kind of second identifier whose column has this title: by its label or code, else by what the trade calls it. */
export function readIdentifierTitle(
  title: string,
  kinds: IdentifierKind[]
): IdentifierColumn | undefined {
  const words = wordsOf(title)
  const called = kinds.find(({ code, label }) =>
    [code, label].some((name) => words.includes(wordKey(name)))
  )
  const known = called ?? kinds.find(({ code }) => words.some((word) => WORDS[code]?.test(word)))
  return known && identifierColumn(known.code)
}
