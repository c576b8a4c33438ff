import type { Traceability } from "./traceability"

export type Component = { name: string; inventoryItemId: string; quantity?: number }

/**
 * Produces one numbered unit out of the named components, as a shop does: bill of materials, manufacturing order, and its
 * rows given. Answers the finished order.
 */
export async function buildUnit(
  trace: Traceability,
  locationId: string,
  product: { name: string; inventoryItemId: string },
  components: Component[]
) {
  const lines = components.map(({ inventoryItemId, quantity = 1 }) => ({
    inventory_item_id: inventoryItemId,
    quantity,
  }))
  const { bom } = await trace.post("/boms", { inventory_item_id: product.inventoryItemId, lines })
  const { manufacturing_order } = await trace.post("/manufacturing-orders", {
    inventory_item_id: product.inventoryItemId,
    quantity: 1,
    location_id: locationId,
    bom_id: bom.id,
  })
  const order = `/manufacturing-orders/${manufacturing_order.id}`
  await trace.post(`${order}/confirm`)
  const row = {
    name: product.name,
    components: components.map(({ name, inventoryItemId, quantity = 1 }) => ({
      inventory_item_id: inventoryItemId,
      lots: [{ name, quantity }],
    })),
  }
  const { manufacturing_orders } = await trace.post(`${order}/batch`, {
    action: "produce",
    rows: [row],
  })
  return manufacturing_orders[0]
}
