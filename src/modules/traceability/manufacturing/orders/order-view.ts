import type { ManufacturingOrderState } from "../../../../types/manufacturing-order"
import type { OperationState, Tracking } from "../../../../types/operation"
import type { OrderRow } from "./order-rows"

/** A manufacturing order with the state that follows from its rows. */
export type OrderView = OrderRow & {
  state: ManufacturingOrderState
  operation_state: OperationState
  /** The one lot of the product; null while there is none, and when there are several. */
  lot: { lot_id: string | null; name: string } | null
  lot_count: number
  produced_quantity: number
  tracking: Tracking
  done_at: Date | null
  done_by: string | null
}
