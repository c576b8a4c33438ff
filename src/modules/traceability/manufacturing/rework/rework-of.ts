import type { Locked } from "../orders/lock-order"
import type { ReworkOf } from "./claim-rework"

/** What a rework of an order's goods belongs to. */
export const reworkOf = ({ order }: Locked): ReworkOf => ({
  location_id: order.location_id,
  manufacturing_order_id: order.id,
  service_case_id: null,
  is_service: false,
})
