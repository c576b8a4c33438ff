import type { GivenIdentifier } from "../identifier"
import type { BackorderChoice, OperationCode, OperationDue, OperationState } from "../operation"
import type { RowError, TraceabilityErrorCode } from "../refusal"
import type { FieldsParams, LongPage, LongPageParams } from "./common"
import type { AdminTraceabilityListReading } from "./lot-names"
import type { AdminTraceabilityOperation, AdminTraceabilityOperationSummary } from "./operations"

export type AdminTraceabilityOperationListParams = LongPageParams &
  FieldsParams & {
    /** A part of the reference or of the partner's name. */
    q?: string
    order?: string
    code?: OperationCode
    state?: OperationState
    /** Neither done nor cancelled. */
    open?: boolean
    /** Open, and scheduled before today, or from today to the end of the seventh day after it. */
    due?: OperationDue
    /** Open, with a product that asks for lots or serial numbers and has too few. */
    missing_numbers?: boolean
    operation_type_id?: string
    location_id?: string
    order_id?: string
    purchase_order_id?: string
    return_id?: string
    manufacturing_order_id?: string
    lot_id?: string
  }

export type AdminTraceabilityOperationDetailInput = {
  lot_id?: string | null
  lot_name?: string | null
  quantity?: number
  picked?: boolean
  expires_at?: string | null
  best_before_at?: string | null
  produced_at?: string | null
  packed_at?: string | null
  sell_by_at?: string | null
  /** Of a serial number: the batch it belongs to, made when there is none. */
  batch_name?: string | null
  /** Of a serial number that comes in: the other numbers of the unit. */
  identifiers?: GivenIdentifier[]
  /** Lets a blocked or expired lot leave; kept only where it was needed. */
  override_reason?: string | null
  /** Takes the unit from the operation that has reserved it. */
  take_reserved?: boolean
  /** The name looks like the code of something else, and is the unit's own. */
  accept_code?: boolean
}

/** By its type, or by the code of one and its location. */
export type AdminCreateTraceabilityOperation = {
  operation_type_id?: string
  code?: "receipt" | "delivery" | "internal" | "adjustment" | "scrap" | "repair_in" | "repair_out"
  location_id?: string
  from_location_id?: string
  to_location_id?: string
  partner_name?: string | null
  scheduled_at?: string | null
  lines: {
    inventory_item_id: string
    quantity: number
    /** What one costs, where it is received. */
    unit_cost?: number | null
    /** Of the cost; the shop's own where it is left out. */
    currency_code?: string | null
    details?: AdminTraceabilityOperationDetailInput[]
  }[]
  /** New names that look like another one of their item are meant. */
  accept_similar?: boolean
}

export type AdminWriteTraceabilityOperationDetails = {
  mode?: "replace" | "append"
  details: AdminTraceabilityOperationDetailInput[]
  accept_similar?: boolean
}

export type AdminGenerateTraceabilityOperationDetails = {
  first_name?: string
  count?: number
  quantity_per_lot?: number
  keep?: boolean
  accept_similar?: boolean
  accept_code?: boolean
}

export type AdminPasteTraceabilityOperationDetails = AdminTraceabilityListReading & {
  text: string
  keep?: boolean
}

/** A list that names an article on every line: its SKU, EAN, UPC or GTIN. */
export type AdminPasteTraceabilityPackingList = AdminTraceabilityListReading & {
  text: string
  keep?: boolean
  /** Reads only: what is wrong is in the answer, and nothing is written. */
  preview?: boolean
  /** Lines of articles that were not ordered are left out. */
  accept_not_ordered?: boolean
}

export type AdminScanIntoTraceabilityOperation = {
  code: string
  /** Only this line; null for any, also where an article was chosen before. */
  line_id?: string | null
  /** Only the lines of this item. */
  inventory_item_id?: string | null
  /** The line that somebody works on: meant where the code does not say which one; null for none, also of earlier scans. */
  chosen_line_id?: string | null
  /** Goods that come in: the code is a second identifier of this kind, of the row, else of the unit scanned last. */
  identifier?: string
  detail_id?: string | null
  /** Which of the names that a code without separators can mean. */
  lot_name?: string
  /** Which of the meanings that an `ambiguous_code` names in its errors, from 0. */
  reading?: number
  /** The scanner is known to send separators, so a code without any needs none. */
  has_separators?: boolean
  /** Of a receipt: the number has really come, although the supplier did not announce it. */
  accept_unexpected?: boolean
  /** Of a receipt: dates and batch are as the code says, not as they were announced. */
  accept_differing?: boolean
  /** The unit is of this lot although its label says another date than the lot's record. */
  accept_label?: boolean
  /** Of a receipt: true where the goods have expired and really come in, false to be asked about them (`already_expired`). */
  accept_expired?: boolean
  /** Of goods that leave: something is said against the unit, and it is meant all the same. */
  accept_suspicious?: boolean
  accept_similar?: boolean
  accept_code?: boolean
  /** Of goods that leave: why a blocked, expired or too old unit is taken all the same. Kept in the ledger where it is one. */
  override_reason?: string
}

/** Less than demanded, and the type asks: refused until it is said what becomes of the rest. */
export type AdminValidateTraceabilityOperation = {
  backorder?: BackorderChoice
  /** Of a receipt: more than was ordered has really come. */
  accept_over_receipt?: boolean
  /** Of a receipt: true where goods that have expired really come in, false to be asked about them (`already_expired`). Left out they come in, and `notes` says so. */
  accept_expired?: boolean
  /** Of a receipt: numbers that the supplier did not announce have really come. */
  accept_unexpected?: boolean
  /** Of a receipt: dates and batches are as they are entered, not as they were announced. */
  accept_differing?: boolean
}

export type AdminUndoTraceabilityOperation = { reason: string }

export type AdminTraceabilityOperationResponse = { operation: AdminTraceabilityOperation }

export type AdminTraceabilityOperationsResponse = { operations: AdminTraceabilityOperation[] }

/** `notes` say which of the lots that were found have expired. */
export type AdminTraceabilityStockCountResponse = AdminTraceabilityOperationsResponse & {
  notes: string[]
}

export type AdminTraceabilityOperationListResponse = LongPage & {
  operations: AdminTraceabilityOperationSummary[]
}

export type AdminTraceabilityOperationDetailsResponse = AdminTraceabilityOperationResponse & {
  /** What was taken from other operations. */
  taken: { lot_name: string; quantity: number; from_operation_id: string; reference: string }[]
}

/** What writing the same rows would say: `ok`, or why not, with every bad row. */
export type AdminTraceabilityOperationDetailsCheck = {
  ok: boolean
  code: TraceabilityErrorCode | null
  message: string | null
  errors: RowError[]
}

export type AdminTraceabilityOperationDetailsCheckResponse = {
  check: AdminTraceabilityOperationDetailsCheck
}

/** The row that was picked or filled; of an article's own code only the line whose units follow. */
export type AdminTraceabilityOperationScanResponse = AdminTraceabilityOperationResponse & {
  line_id: string
  detail_id: string | null
  chosen?: { line_id: string; inventory_item_id: string }
  /** What was scanned, where it is a second identifier of the row's unit. */
  identifier?: GivenIdentifier
  /** What was scanned, where the unit was called so before it was renamed. */
  former_name?: string
  /** Other units of the article that were called so before they were renamed: an old label may be theirs. */
  former_name_of?: string[]
}

export type AdminTraceabilityOperationValidateResponse = AdminTraceabilityOperationResponse & {
  backorder: AdminTraceabilityOperation | null
  /** What happened otherwise than the operation says, as units that stay their owners'. */
  notes: string[]
}

export type AdminTraceabilityLotAssignmentResponse = AdminTraceabilityOperationResponse & {
  /** Lots among them that have expired: they are in stock as such. */
  notes: string[]
}
