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

export type AdminTraceabilityLotHoldListResponse = Page & { holds: AdminTraceabilityLotHold[] }
