import type { Capture, LotKind, Tracking } from "../operation"
import type { DateTime, ItemNames } from "./common"
import type { AdminTraceabilityOperationSummary } from "./operations"

export type AdminTraceabilityOrderLot = {
  /** Null for a number that is entered for a unit which gets it as it leaves. */
  lot_id: string | null
  name: string
  kind: LotKind
  quantity: number
  fulfillment_id: string | null
  expires_at: DateTime | null
  expired: boolean
  expiring: boolean
  warranty_until: DateTime | null
}

/** An inventory item of an order's line; a kit has several. */
export type AdminTraceabilityOrderLine = ItemNames & {
  line_item_id: string
  inventory_item_id: string
  tracking: Tracking
  capture: Capture
  required: number
  assigned: AdminTraceabilityOrderLot[]
  delivered: AdminTraceabilityOrderLot[]
  returned: AdminTraceabilityOrderLot[]
  missing: number
}

export type AdminTraceabilityOrder = {
  order_id: string
  operations: AdminTraceabilityOperationSummary[]
  lines: AdminTraceabilityOrderLine[]
}

export type AdminTraceabilityOrderResponse = { order_traceability: AdminTraceabilityOrder }
