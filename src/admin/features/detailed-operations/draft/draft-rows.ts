import type { RowError } from "../../../lib/api-error"
import { roundQuantity, sumQuantities } from "../../../lib/format"
import type { DetailInput, OperationDetail, OperationLine, ParsedRow } from "../../../lib/types"

/** What a label says of a lot besides its name, quantity and expiry. */
export type LabelFacts = Pick<
  OperationDetail,
  "best_before_at" | "produced_at" | "packed_at" | "sell_by_at" | "batch_name" | "identifiers"
>

export const NO_FACTS: LabelFacts = {
  best_before_at: null,
  produced_at: null,
  packed_at: null,
  sell_by_at: null,
  batch_name: null,
  identifiers: [],
}

const DATES_AND_BATCH = [
  "best_before_at",
  "produced_at",
  "packed_at",
  "sell_by_at",
  "batch_name",
] as const

/** One unit or one lot of a line, as the user sees it before it is saved. */
export type DraftRow = LabelFacts & {
  key: string
  lot_id: string | null
  lot_name: string
  quantity: number
  picked: boolean
  expires_at: string | null
  expired: boolean
  /** Why a blocked or expired lot is used all the same. */
  override_reason: string | null
  /** The operation that has reserved it and is to lose it. */
  take_from: string | null
  /** It stood here before: reserved or entered, and saved. */
  isSaved: boolean
  error?: RowError
}

export type NewRow = Pick<DraftRow, "lot_name" | "quantity"> & Partial<DraftRow>

let lastKey = 0

export const newRow = (row: NewRow): DraftRow => ({
  ...NO_FACTS,
  key: `new-${++lastKey}`,
  lot_id: null,
  picked: false,
  expires_at: null,
  expired: false,
  override_reason: null,
  take_from: null,
  isSaved: false,
  ...row,
})

/** A line of a pasted list or a file. */
export const rowOfList = (
  row: ParsedRow,
  { tracking }: Pick<OperationLine, "tracking">
): NewRow => ({
  lot_name: row.name,
  quantity: tracking === "serial" ? 1 : row.quantity,
  expires_at: row.expires_at ?? null,
  best_before_at: row.best_before_at ?? null,
  produced_at: row.produced_at ?? null,
  packed_at: row.packed_at ?? null,
  sell_by_at: row.sell_by_at ?? null,
  batch_name: row.batch ?? null,
  identifiers: row.identifiers ?? [],
})

/** The rows of a line that name a lot. Empty ones are what is missing, and are counted instead of shown. */
export const rowsOfLine = (line: OperationLine): DraftRow[] =>
  line.details
    .filter((detail) => detail.lot_id || detail.lot_name)
    .map((detail) => ({
      key: detail.id,
      lot_id: detail.lot_id,
      lot_name: detail.lot_name ?? "",
      quantity: detail.quantity,
      picked: detail.picked,
      expires_at: detail.expires_at,
      best_before_at: detail.best_before_at,
      produced_at: detail.produced_at,
      packed_at: detail.packed_at,
      sell_by_at: detail.sell_by_at,
      batch_name: detail.batch_name,
      identifiers: detail.identifiers,
      expired: !!detail.expired,
      override_reason: detail.override_reason ?? null,
      take_from: null,
      isSaved: true,
    }))

export const countRows = (rows: DraftRow[], onlyScanned: boolean): number =>
  sumQuantities(rows.filter((row) => !onlyScanned || row.picked).map((row) => row.quantity))

export const missingOf = (line: OperationLine, rows: DraftRow[], onlyScanned = false): number =>
  Math.max(0, roundQuantity(line.demand - countRows(rows, onlyScanned)))

/** Of a lot that exists they are its own; a new one is made with them. */
const givenFacts = ({ lot_id, identifiers, ...row }: DraftRow): Partial<LabelFacts> => ({
  ...(lot_id
    ? {}
    : Object.fromEntries(
        DATES_AND_BATCH.flatMap((fact) => (row[fact] ? [[fact, row[fact]]] : []))
      )),
  // A unit that exists may get another one as it comes in.
  ...(identifiers.length ? { identifiers } : {}),
})

export const toDetails = (rows: DraftRow[], onlyScanned: boolean): DetailInput[] =>
  rows.map((row) => ({
    ...(row.lot_id ? { lot_id: row.lot_id } : { lot_name: row.lot_name }),
    quantity: row.quantity,
    picked: onlyScanned && row.picked,
    ...(row.expires_at ? { expires_at: row.expires_at } : {}),
    ...givenFacts(row),
    ...(row.override_reason ? { override_reason: row.override_reason } : {}),
    ...(row.take_from ? { take_reserved: true } : {}),
  }))

/** Puts what the server refused beside the rows it is about. A row about which nothing is new stays the same object. */
export const withErrors = (rows: DraftRow[], errors: RowError[]): DraftRow[] => {
  const byIndex = new Map(errors.map((error) => [error.index, error]))
  return rows.map((row, index) => {
    const error = byIndex.get(index)
    return row.error?.message === error?.message ? row : { ...row, error }
  })
}

/**
 * The same for an answer that comes while rows may have changed: only rows that are still as they were sent (`checked`) get
 * what was said of them.
 */
export const withAnswer = (
  rows: DraftRow[],
  checked: DraftRow[],
  errors: RowError[]
): DraftRow[] => {
  const marked = withErrors(checked, errors)
  if (rows === checked) {
    return marked
  }
  const byKey = new Map(checked.map((row, index) => [row.key, { row, marked: marked[index] }]))
  return rows.map((row) => {
    const sent = byKey.get(row.key)
    return sent?.row === row ? sent.marked : row
  })
}
