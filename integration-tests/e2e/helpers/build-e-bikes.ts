import { buildUnit } from "../../helpers/build-units"
import { createProduct, type Product } from "../../helpers/create-product"
import { placeOrder } from "../../helpers/place-order"
import { traceability } from "../../helpers/traceability"
import type { DemoShop } from "./demo-shop"

const CELLS = 10

/** Two bikes out of cells of one lot, through battery packs; the first one is sold. Eight more packs stay in stock. */
export async function buildEBikes({ api, admin, store }: DemoShop): Promise<void> {
  const trace = traceability(api, admin)
  const product = async (title: string, sku: string, tracking: "lot" | "serial") => {
    const made = await createProduct(api, admin, store, { title, sku })
    await trace.track(made.inventoryItemId, tracking)
    return made
  }
  const cell = await product("Lithium Cell 18650", "CELL-18650", "lot")
  const pack = await product("Battery Pack 48 V", "PACK-48", "serial")
  const bike = await product("City E-Bike", "EBIKE-C1", "serial")
  await trace.receive(store.locationId, cell.inventoryItemId, [["CELL-2604", 500]])
  const build = (name: string, of: Product, part: string, from: Product, quantity?: number) =>
    buildUnit(trace, store.locationId, { name, inventoryItemId: of.inventoryItemId }, [
      { name: part, inventoryItemId: from.inventoryItemId, quantity },
    ])
  for (let number = 1; number <= 10; number++) {
    await build(`PACK-${number}`, pack, "CELL-2604", cell, CELLS)
  }
  await build("EBIKE-1", bike, "PACK-1", pack)
  await build("EBIKE-2", bike, "PACK-2", pack)

  const order = await placeOrder(api, store, [{ variantId: bike.variantId, quantity: 1 }], {
    email: "erik@example.com",
  })
  await trace.order(order.id)
  const [item] = order.items!
  const lots = [{ line_item_id: item.id, lot_name: "EBIKE-1" }]
  await api.post(
    `/admin/orders/${order.id}/fulfillments`,
    {
      items: [{ id: item.id, quantity: 1 }],
      location_id: store.locationId,
      additional_data: { traceability: { lots } },
    },
    admin
  )
}
