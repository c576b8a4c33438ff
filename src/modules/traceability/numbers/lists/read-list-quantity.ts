import { foldDigits } from "../naming/similarity-key"
import type { DecimalMark } from "../../../../types/list"
import { PIECE_WORDS } from "./piece-words"

/** What a cell says as a quantity: one number, or several that it may be. */
export type ListQuantity = { quantity: number } | { either: number[] }

const PLAIN = /^-?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/
/** 1,000 and 1.000: a thousand, or one with three decimals. 0.125 and 1234.567 are no thousands. */
const THOUSAND_OR_DECIMALS = /^-?[1-9]\d{0,2}[.,]\d{3}$/
const GROUPED: Record<DecimalMark, RegExp> = {
  ".": /^-?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$|^-?\.\d+$/,
  ",": /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$|^-?,\d+$/,
}

/** `5 pcs`: what it counts says no more than that these are pieces. */
const OF_PIECES = new RegExp(`^(?<number>-?\\d[\\d.,'’ ]*?)\\s*(?:${PIECE_WORDS})\\.?$`, "iu")
/** `1 000` and `1'000`: no decimal mark is a blank or an apostrophe. */
const GROUPED_BY_BLANKS = /^-?[1-9]\d{0,2}([ '’])\d{3}(?:\1\d{3})*(?=[.,]\d+$|$)/

/** The digits and decimal marks of a cell, without what cannot be misunderstood. */
function numberIn(cell: string): string {
  const text = foldDigits(cell)
  const number = OF_PIECES.exec(text)?.groups?.number ?? text
  return number.replace(GROUPED_BY_BLANKS, (grouped) => grouped.replace(/[ '’]/g, ""))
}

function readMarked(text: string, mark: DecimalMark): ListQuantity | undefined {
  const thousands = mark === "." ? /,/g : /\./g
  return GROUPED[mark].test(text)
    ? { quantity: Number(text.replace(thousands, "").replace(",", ".")) }
    : undefined
}

/** 1,000.50 and 1.000.000 part thousands, and can be read with one decimal mark only. */
export function markProvedBy(cell: string): DecimalMark | undefined {
  const text = numberIn(cell)
  const marks = ([".", ","] as const).filter((mark) => GROUPED[mark].test(text))
  return !PLAIN.test(text) && marks.length === 1 ? marks[0] : undefined
}

/**
 * Reads a cell as a quantity. A comma or a point stands before the decimals, and where it could as well part thousands the
 * cell is two numbers, unless the caller says which `mark` the list has. Undefined for anything else, an exponent included.
 */
export function readListQuantity(
  cell: string,
  mark: DecimalMark | undefined
): ListQuantity | undefined {
  const text = numberIn(cell)
  if (mark) {
    return readMarked(text, mark)
  }
  if (!PLAIN.test(text)) {
    const proved = markProvedBy(text)
    return proved && readMarked(text, proved)
  }
  const quantity = Number(text.replace(",", "."))
  return THOUSAND_OR_DECIMALS.test(text)
    ? { either: [Number(text.replace(/[.,]/, "")), quantity] }
    : { quantity }
}
