import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrdersSnapshot } from "../../modules/traceability/manufacturing/orders/orders-snapshot"
import { withTraceability } from "../../application/with-traceability"

/** Compensation of a step that split or merged orders. `made` are the orders that did not exist before. */
export async function restoreOrders(
  undo: { before: OrdersSnapshot; made: string[] } | undefined,
  { container }: { container: MedusaContainer }
): Promise<void> {
  if (undo) {
    await withTraceability(container, (service) =>
      service.restoreManufacturingOrders(undo.before, undo.made)
    )
  }
}
