import type { RowError } from "../../../lib/api-error"
import { roundQuantity, sumQuantities } from "../../../lib/format"
import type { DetailInput, OperationDetail, OperationLine, ParsedRow } from "../../../lib/types"

/** What was said of a lot that does not exist yet, besides its expiry: kept while its row is worked on. */
const FACTS = ["best_before_at", "produced_at", "packed_at", "sell_by_at", "batch_name"] as const
export type Facts = Partial<Pick<DetailInput, (typeof FACTS)[number]>>

const factsOf = (detail: OperationDetail): Facts =>
  detail.lot_id
    ? {}
    : Object.fromEntries(FACTS.flatMap((fact) => (detail[fact] ? [[fact, detail[fact]]] : [])))

/** One unit or one lot of a line, as the user sees it before it is saved. */
export type DraftRow = {
  key: string
  lot_id: string | null
  lot_name: string
  quantity: number
  picked: boolean
  expires_at: string | null
  expired: boolean
  facts: Facts
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
  key: `new-${++lastKey}`,
  lot_id: null,
  picked: false,
  expires_at: null,
  expired: false,
  facts: {},
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
  facts: {
    ...(row.best_before_at ? { best_before_at: row.best_before_at } : {}),
    ...(row.batch ? { batch_name: row.batch } : {}),
  },
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
      expired: !!detail.expired,
      facts: factsOf(detail),
      override_reason: detail.override_reason ?? null,
      take_from: null,
      isSaved: true,
    }))

export const countRows = (rows: DraftRow[], onlyScanned: boolean): number =>
  sumQuantities(rows.filter((row) => !onlyScanned || row.picked).map((row) => row.quantity))

export const missingOf = (line: OperationLine, rows: DraftRow[], onlyScanned = false): number =>
  Math.max(0, roundQuantity(line.demand - countRows(rows, onlyScanned)))

export const toDetails = (rows: DraftRow[], onlyScanned: boolean): DetailInput[] =>
  rows.map((row) => ({
    ...(row.lot_id ? { lot_id: row.lot_id } : { lot_name: row.lot_name }),
    quantity: row.quantity,
    picked: onlyScanned && row.picked,
    ...(row.expires_at ? { expires_at: row.expires_at } : {}),
    ...(row.lot_id ? {} : row.facts),
    ...(row.override_reason ? { override_reason: row.override_reason } : {}),
    ...(row.take_from ? { take_reserved: true } : {}),
  }))

/** Puts what the server refused beside the rows it is about. */
export const withErrors = (rows: DraftRow[], errors: RowError[]): DraftRow[] => {
  const byIndex = new Map(errors.map((error) => [error.index, error]))
  return rows.map((row, index) => ({ ...row, error: byIndex.get(index) }))
}
