import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "./with-traceability"
import { type FamilyLevel, readFamilyLevels } from "../medusa/levels"

/** Medusa's levels of what a manufacturing order moves, at the place where it is made, as its family sees them. */
export async function readComponentLevels(
  container: MedusaContainer,
  orderId: string
): Promise<{ family_reference: string; levels: FamilyLevel[] }> {
  const { orders } = await withTraceability(container, (service) =>
    service.searchManufacturingOrders({ ids: [orderId], limit: 1, offset: 0 })
  )
  if (!orders.length) {
    return { family_reference: "", levels: [] }
  }
  const [{ operation_id, location_id, family_reference }] = orders
  const lines = await withTraceability(container, (service) =>
    service.listStockOperationLines({ operation_id }, { select: ["id", "inventory_item_id"] })
  )
  const places = lines.map(({ inventory_item_id }) => ({ inventory_item_id, location_id }))
  return { family_reference, levels: await readFamilyLevels(container, family_reference, places) }
}
