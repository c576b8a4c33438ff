import type { OpeningMode } from "../opening"
import type { OperationState } from "../operation"
import type { DateTime, ItemNames, Page, PageParams } from "./common"
import type {
  AdminTraceabilityListReading,
  AdminTraceabilityParsedLot,
  AdminTraceabilityParseError,
  AdminTraceabilityParsedLotNamesResponse,
} from "./lot-names"
import type { RowError } from "../refusal"

export type AdminTraceabilityOpeningStockHead = {
  /** That of its operation. */
  id: string
  reference: string
  state: OperationState
  mode: OpeningMode
  location_id: string
  location_name: string
  note: string | null
  /** It is being carried out or undone right now. */
  is_running: boolean
  /** In how many parts its numbers were entered. */
  chunks: number
  /** How many numbers it holds. */
  rows: number
  created_at: DateTime
  created_by: string | null
  created_by_name: string | null
  done_at: DateTime | null
  done_by: string | null
  done_by_name: string | null
  undone_at: DateTime | null
  undone_by: string | null
  undone_by_name: string | null
  undo_reason: string | null
}

export type AdminTraceabilityOpeningStockLine = ItemNames & {
  inventory_item_id: string
  rows: number
  quantity: number
  /** How much of it is counted at the location without a number, now. */
  untracked: number
}

export type AdminTraceabilityOpeningStock = AdminTraceabilityOpeningStockHead & {
  lines: AdminTraceabilityOpeningStockLine[]
}

export type AdminTraceabilityOpeningStockListParams = PageParams & { fields?: string }

export type AdminTraceabilityOpeningStockListResponse = Page & {
  opening_stock_runs: AdminTraceabilityOpeningStockHead[]
}

export type AdminTraceabilityOpeningStockResponse = {
  opening_stock: AdminTraceabilityOpeningStock
}

export type AdminTraceabilityOpeningStockConfirmedResponse =
  AdminTraceabilityOpeningStockResponse & {
    /** What happened otherwise than one may expect: lots that had expired before, and are in stock as expired. */
    notes: string[]
  }

export type AdminStartTraceabilityOpeningStock = {
  location_id: string
  mode: OpeningMode
  note?: string | null
}

/** The article is named in one way: by the item, by its variant, or by its SKU, EAN, UPC or barcode. */
export type AdminTraceabilityOpeningStockRow = {
  inventory_item_id?: string
  variant_id?: string
  article?: string
  name: string
  /** Of a lot; a serial number is one unit. */
  quantity?: number
  expires_at?: string | null
  best_before_at?: string | null
  produced_at?: string | null
  packed_at?: string | null
  sell_by_at?: string | null
  batch_name?: string | null
  accept_code?: boolean
}

export type AdminAddTraceabilityOpeningStockRows = {
  /** The caller's name of this part. The same part sent again is not entered again. */
  chunk: string
  rows: AdminTraceabilityOpeningStockRow[]
  accept_similar?: boolean
  preview?: boolean
}

export type AdminAddTraceabilityOpeningStockList = AdminTraceabilityListReading & {
  chunk: string
  text: string
  /** All lines are of this item; without it every line names its article. */
  inventory_item_id?: string
  preview?: boolean
}

export type AdminTraceabilityOpeningStockAddedResponse = {
  chunk: string
  /** How many rows the part holds. */
  row_count: number
  /** It was entered before. */
  repeated: boolean
  /** Of a preview: what is wrong, by the row's place from 0. */
  errors: RowError[]
}

export type AdminTraceabilityOpeningStockListAddedResponse = Pick<
  AdminTraceabilityParsedLotNamesResponse,
  "understood"
> & {
  chunk: string
  row_count: number
  repeated: boolean
  rows: (AdminTraceabilityParsedLot & { inventory_item_id: string })[]
  errors: AdminTraceabilityParseError[]
}

export type AdminUndoTraceabilityOpeningStock = { reason: string }
