import type { MedusaContainer } from "@medusajs/framework/types"
import { readByIds } from "../medusa/read-by-ids"
import { withTraceability } from "./with-traceability"

/** The customer who has a unit: to whom it was handed the last time, else who ordered it; null where that is not known. */
export async function readOwnerOf(
  container: MedusaContainer,
  lotId: string
): Promise<string | null> {
  const { to_customer_id, order_id } = await withTraceability(container, (service) =>
    service.readOwnership(lotId)
  )
  if (to_customer_id || !order_id) {
    return to_customer_id
  }
  const [order] = await readByIds<{ id: string; customer_id: string | null }>(
    container,
    "order",
    ["id", "customer_id"],
    [order_id]
  )
  return order?.customer_id ?? null
}
