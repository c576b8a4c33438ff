import type { OperationState, Tracking } from "../../../../types/operation"
import type { OrderRow } from "./order-rows"

export const ORDER_STATES = [
  "draft",
  "confirmed",
  "in_progress",
  "to_close",
  "done",
  "cancelled",
] as const
export type OrderState = (typeof ORDER_STATES)[number]

export type OrderView = OrderRow & {
  state: OrderState
  operation_state: OperationState
  /** The one lot of the product; null while there is none, and when there are several. */
  lot: { lot_id: string | null; name: string } | null
  lot_count: number
  produced_quantity: number
  tracking: Tracking
  done_at: Date | null
  done_by: string | null
}
