import type { RecallTotals } from "../recall"
import type { DateTime } from "./common"
import type { AdminTraceabilityLot } from "./lots"

export type AdminTraceabilityRecallListOfParams = {
  /** Of each of the four lists; 100 by default. */
  limit?: number
  offset?: number
  format?: "json" | "csv"
}

export type AdminTraceabilityRecalledPlace = {
  location_id: string
  location_name: string
  lot_id: string
  name: string
  inventory_item_id: string
  quantity: number
  reserved_quantity: number
}

export type AdminTraceabilityRecalledProduction = {
  operation_id: string
  reference: string
  state: string
  manufacturing_order_id: string | null
  lot_id: string
  name: string
  quantity: number
}

/** What one order got; or one delivery, where goods left without an order. What was handed on since stands by itself. */
export type AdminTraceabilityRecalledOrder = {
  order_id: string | null
  display_id: number | null
  reference: string
  email: string | null
  /** Who has it today: not who ordered it where `was_handed_on`. */
  customer_id: string | null
  was_handed_on: boolean
  /** It is ours: they have it while theirs is repaired. */
  on_loan: boolean
  name: string | null
  phone: string | null
  /** The first 100. */
  lots: {
    lot_id: string
    name: string
    inventory_item_id: string
    quantity: number
    delivered_at: DateTime
  }[]
  lot_count: number
  quantity: number
}

/** Everything that a lot, or what an operation moved, is in; where it is and who has it. */
export type AdminTraceabilityRecallList = {
  /** The source; null (or absent) when an operation is. */
  lot?: AdminTraceabilityLot | null
  affected_lots: AdminTraceabilityLot[]
  on_hand: AdminTraceabilityRecalledPlace[]
  in_production: AdminTraceabilityRecalledProduction[]
  orders: AdminTraceabilityRecalledOrder[]
  /** Over all, not only the rows of the page. */
  totals: RecallTotals
  /** How many rows the lists have whose total is a quantity. */
  counts: { on_hand: number; in_production: number }
  truncated: boolean
  limit: number
  offset: number
}

export type AdminTraceabilityRecallListOfResponse = { recall: AdminTraceabilityRecallList }
