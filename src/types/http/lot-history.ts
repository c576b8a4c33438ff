import type { LotChangeKind } from "../lot-change"
import type { OperationCode, OperationState } from "../operation"
import type { DateTime, FieldsParams, Page, PageParams } from "./common"
import type { AdminTraceabilityLot } from "./lots"

/** What a lot has at one place, stock location or not. */
export type AdminTraceabilityLotStock = {
  location_id: string
  location_name: string
  quantity: number
  reserved_quantity: number
  received_at: DateTime
  expired: boolean
  expiring: boolean
}

/** A row of the ledger. It is never changed: what was wrong is reversed by another one. */
export type AdminTraceabilityMovement = {
  id: string
  seq: number
  lot_id: string
  inventory_item_id: string
  occurred_at: DateTime
  reference: string
  code: OperationCode
  from_location_id: string
  from_name: string
  to_location_id: string
  to_name: string
  quantity: number
  actor_id: string | null
  actor_name: string | null
  order_id: string | null
  order_display_id: number | null
  /** The supplier or the customer of its operation. */
  partner_name: string | null
  fulfillment_id: string | null
  operation_id: string | null
  reverses_id: string | null
  /** Why it left although it was blocked or expired. */
  override_reason: string | null
}

/** A time during which a lot was blocked. */
export type AdminTraceabilityLotHold = {
  id: string
  reason: string
  blocked_at: DateTime
  blocked_by: string | null
  blocked_by_name: string | null
  unblocked_at: DateTime | null
  unblocked_by: string | null
  unblocked_by_name: string | null
  note: string | null
}

/** Something that was changed of a lot beside its movements. As a movement it is never changed itself, nor taken away. */
export type AdminTraceabilityLotChange = {
  id: string
  seq: number
  lot_id: string
  /** As it is now; null for a lot that was deleted. */
  lot_name: string | null
  /** Its batch, or the lot that it went into. */
  related_lot_id: string | null
  related_lot_name: string | null
  kind: LotChangeKind
  /** What was changed, as it was and as it was from then on. */
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  /** Null where nobody can be named: a job, or a change made in the database. */
  actor_id: string | null
  actor_name: string | null
  reason: string | null
  occurred_at: DateTime
}

/** An operation that had reserved units, or is moving them this very moment. */
export type AdminTraceabilityHoldingOperation = {
  operation_id: string
  reference: string
  quantity: number
}

/** What blocking took from operations, and how they stand now that they were offered other lots. */
export type AdminTraceabilityBlockEffects = {
  lost_reservations: (AdminTraceabilityHoldingOperation & {
    order_id: string | null
    state: OperationState
  })[]
  still_shipping: AdminTraceabilityHoldingOperation[]
}

export type AdminTraceabilityLotRowListParams = PageParams & FieldsParams

export type AdminTraceabilityLotBlockResponse = AdminTraceabilityBlockEffects & {
  lot: AdminTraceabilityLot
}

export type AdminTraceabilityLotsBlockResponse = AdminTraceabilityBlockEffects & { ids: string[] }

export type AdminTraceabilityLotStockResponse = { stock: AdminTraceabilityLotStock[] }

export type AdminTraceabilityMovementListResponse = Page & {
  movements: AdminTraceabilityMovement[]
}

export type AdminTraceabilityLotChangeListResponse = Page & {
  changes: AdminTraceabilityLotChange[]
}

export type AdminTraceabilityLotHoldListResponse = Page & { holds: AdminTraceabilityLotHold[] }
