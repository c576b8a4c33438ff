import { everySliced, forEachSliced, type Sliced } from "../../../../shared/in-slices"
import { isValue } from "./is-value"
import { readTitle } from "./read-title"
import type { ListLine } from "./split-by"
import type { TitleKind } from "./title-words"

/** How far down a title row is looked for, below an address and a document's number. */
const HEADING_MAX = 20

export type FoundTitle = {
  title: ListLine | null
  /** Where the titles stand once more, at the top of the next page. */
  repeated: ListLine[]
  /** Lines above the titles. */
  heading: ListLine[]
  data: ListLine[]
}

const NAMING: TitleKind[] = ["serial", "lot", "name"]

const filled = (line: ListLine): string[] => line.cells.filter(Boolean)
const hasLetters = (cell: string): boolean => /\p{L}/u.test(cell)
const hasDigits = (cell: string): boolean => /\p{Nd}/u.test(cell)

/** Words in every cell: of a column of numbers, or known ones in several columns. */
function isTitle(line: ListLine, now: Date): boolean {
  const cells = filled(line)
  const known = cells.flatMap((cell) => readTitle(cell) ?? [])
  return (
    (known.some((kind) => NAMING.includes(kind)) || known.length > 1) &&
    cells.every((cell) => readTitle(cell) || (hasLetters(cell) && !isValue(cell, now)))
  )
}

/** Words alone, where all other lines have numbers and values: titles in a language that we do not know. */
function* differsInKind(first: ListLine, others: ListLine[], now: Date): Sliced<boolean> {
  if (
    !filled(first).every((cell) => hasLetters(cell) && !hasDigits(cell) && !isValue(cell, now)) ||
    !others.every((line) => hasDigits(line.cells[0]))
  ) {
    return false
  }
  for (const [column, cell] of first.cells.entries()) {
    const isAsked = column > 0 && !!cell && others.some((line) => line.cells[column])
    const isValueOf = (line: ListLine) => !line.cells[column] || isValue(line.cells[column], now)
    if (isAsked && (yield* everySliced(others, isValueOf))) {
      return true
    }
  }
  return false
}

function* below(title: ListLine, heading: ListLine[], lines: ListLine[]): Sliced<FoundTitle> {
  const text = title.cells.join("\n")
  const found: FoundTitle = { title, heading, repeated: [], data: [] }
  yield* forEachSliced(lines, (line) => {
    const isRepeated = line.cells.join("\n") === text
    found[isRepeated ? "repeated" : "data"].push(line)
  })
  return found
}

/** Titles further down, under lines of one cell each: an address, a document's number. */
function placeBelowHeading(lines: ListLine[], now: Date): number {
  for (let i = 1; i < Math.min(lines.length, HEADING_MAX); i++) {
    if (filled(lines[i - 1]).length > 1) {
      return -1
    }
    if (filled(lines[i]).length > 1 && isTitle(lines[i], now)) {
      return i
    }
  }
  return -1
}

/** Finds the row of titles, by its words or by the other lines. `titleRow` is what the caller says of the first line. */
export function* findTitle(
  lines: ListLine[],
  titleRow: boolean | undefined,
  now: Date
): Sliced<FoundTitle> {
  const [first, second, ...others] = lines
  const none = { title: null, repeated: [], heading: [], data: lines }
  if (!first || titleRow === false) {
    return none
  }
  // Two lines of such words are units that are called so: IMEI1, IMEI2.
  const isUnit =
    filled(first).length === 1 && !!second && filled(second).every((cell) => readTitle(cell))
  const isFirst = isTitle(first, now) && !isUnit
  const rest = second ? [second, ...others] : []
  if (titleRow || isFirst || (rest.length && (yield* differsInKind(first, rest, now)))) {
    return yield* below(first, [], rest)
  }
  const place = placeBelowHeading(lines, now)
  return place > 0
    ? yield* below(lines[place], lines.slice(0, place), lines.slice(place + 1))
    : none
}

/** `Serial Number`, `Lot No.` in several words or with a sign, alone on a line below the first: the number of a document may stand above it. */
function isLoneTitle(line: ListLine): boolean {
  const [cell, ...others] = filled(line)
  const kind = readTitle(cell)
  return (
    !others.length && !!kind && NAMING.includes(kind) && !hasDigits(cell) && /[^\p{L}]/u.test(cell)
  )
}

/** `Order #45`, `Date: 30.11.2026`, `Invoice No. 123`: the document that the numbers stand on. */
const DOCUMENT =
  /^(?:(?:customer|supplier|purchase|sales|your|our)\s+)?(?:date|datum|fecha|data|invoice|order|p\.?o\.?|delivery(?:\s+note)?|packing\s+(?:list|slip)|shipment|consignment|rma|rechnung|bestellung|auftrag|lieferschein|lieferung|facture|commande|bon de livraison|factura|pedido|albarán|fattura|ordine|bolla|factuur|pakbon)(?:\s+(?:no|nr|num|number|nummer|n°|id|date))?\.?\s*[\s:#]\s*#?[\p{L}\d./-]*\d[\p{L}\d./-]*$/iu

/** Bounds the work on a line of thousands of digits. */
const DOCUMENT_LENGTH_MAX = 100

/** The lines of documents that stand above the numbers. Where all lines are such words, units are called so. */
function documentsAbove(lines: ListLine[]): ListLine[] {
  const isDocument = (line: ListLine) =>
    filled(line).length === 1 && DOCUMENT.test(filled(line)[0].slice(0, DOCUMENT_LENGTH_MAX))
  const end = lines.findIndex((line) => !isDocument(line))
  return end > 0 ? lines.slice(0, Math.min(end, HEADING_MAX)) : []
}

/** So many lines of one shape make another one stand out; a title is expected sooner than a remark. */
const PATTERN = { first: 2, last: 3 }

/**
 * A first or last line that has no digit in its number where all others have some: it may be a title or a sentence, or a
 * unit.
 */
export function findDoubtful(
  lines: ListLine[],
  asked: { first: boolean; last: boolean }
): Set<ListLine> {
  const isOdd = ({ cells }: ListLine) => !!cells[0] && !hasDigits(cells[0])
  const top = asked.first && lines.length > 0 && isOdd(lines[0])
  const bottom = asked.last && lines.length > 1 && isOdd(lines[lines.length - 1])
  const lone = lines.slice(1, HEADING_MAX).filter(isLoneTitle)
  const titles = asked.first ? [...documentsAbove(lines), ...lone] : []
  const regular = lines.slice(top ? 1 : 0, bottom ? -1 : undefined)
  if (!regular.every(({ cells }) => hasDigits(cells[0]))) {
    return new Set(titles)
  }
  return new Set([
    ...titles,
    ...(top && regular.length >= PATTERN.first ? [lines[0]] : []),
    ...(bottom && regular.length >= PATTERN.last ? [lines[lines.length - 1]] : []),
  ])
}
