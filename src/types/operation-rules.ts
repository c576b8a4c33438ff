import type { BackorderPolicy, Reservation } from "./operation"

/** What operations of a type may do. */
export type OperationRules = {
  /** Whether operations of the type may bring lots in that are new, and lots that exist. */
  use_create_lots: boolean
  use_existing_lots: boolean
  /** Of receipts that create lots: whether a lot (not a serial number) that exists may come in again all the same. */
  add_to_lots: boolean
  /** Of receipts: what customers own becomes yours as it comes in, instead of going into care. */
  buy_back: boolean
  /** Of manufacturing: whether components may get their number as they are used. */
  create_component_lots: boolean
  backorder_policy: BackorderPolicy
  reservation: Reservation
  require_scan: boolean
  /** Of receipts, in percent: so much more than ordered comes in without a question. */
  over_receipt_tolerance: number
}

export const OPERATION_RULES = [
  "use_create_lots",
  "use_existing_lots",
  "add_to_lots",
  "buy_back",
  "create_component_lots",
  "backorder_policy",
  "reservation",
  "require_scan",
  "over_receipt_tolerance",
] as const satisfies (keyof OperationRules)[]
