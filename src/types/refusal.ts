/** The stable codes of docs/api.md. Clients may switch on them; messages are for people and may change. */
export const TRACEABILITY_ERROR_CODES = [
  "lot_required",
  "duplicate_lot",
  "lot_exists",
  "identifier_exists",
  "lot_not_found",
  "lot_not_available",
  "lot_elsewhere",
  "lot_wrong_item",
  "lot_blocked",
  "lot_expired",
  "shelf_life_too_short",
  "unit_stopped",
  "suspicious_unit",
  "lot_reserved",
  "create_not_allowed",
  "existing_not_allowed",
  "quantity_mismatch",
  "invalid_name",
  "not_a_lot_name",
  "invalid_dates",
  "invalid_state",
  "not_enough_stock",
  "already_produced",
  "already_consumed",
  "not_sold_here",
  "too_many_rows",
  "idempotency_mismatch",
  "ambiguous_code",
  "label_incomplete",
  "similar_lot",
  "over_receipt",
  "not_announced",
  "announcement_differs",
  "already_expired",
  "label_differs",
  "strategy_failed",
  "not_found",
] as const
export type TraceabilityErrorCode = (typeof TRACEABILITY_ERROR_CODES)[number]

/** What is filled into a sentence: a name, a number, another sentence, or several that are listed. */
export type RefusalValue = string | number | RefusalDetails | (string | RefusalDetails)[]

/** Which sentence a message is, and what is filled into it: for clients that say it in another language. */
export type RefusalDetails = { sentence: string; values: Record<string, RefusalValue> }

/** One bad row of a request. `index` is the row's place in what was sent, from 0. */
export type RowError = {
  index: number
  line_id?: string
  value: string | null
  code: TraceabilityErrorCode
  message: string
  /** What holds the unit: an operation's reference, an order's number, a location's name. */
  ref?: string
  /** The lot name that was probably meant. */
  suggestion?: string
  /** What the value may mean, where that is several things. */
  readings?: string[]
  /** The message as its sentence and what is filled into it; the sentences that are met most have it. */
  details?: RefusalDetails
}
