import type { MedusaContainer } from "@medusajs/framework/types"
import {
  beginReturnOrderWorkflow,
  confirmReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { reworkManufacturingOrderWorkflow } from "../../src/workflows/manufacturing/workflows/rework-manufacturing-order"
import { syncOrderReturnWorkflow } from "../../src/workflows/returns/workflows/sync-order-return"
import { validateOrderReturnWorkflow } from "../../src/workflows/returns/workflows/validate-order-return"
import { find } from "./find"
import type { Shop } from "./seed-shop"

const SOLD = { bike: "KITE-26-000001", battery: "BP36-26-000001" }
const SPARE_BATTERY = "BP36-26-000005"

const lotId = async (container: MedusaContainer, name: string): Promise<string> =>
  (await find<{ id: string }>(container, "stock_lot", ["id"], { name }))!.id

/** A customer's battery did not charge any more: another one is in that bike since. */
async function swapBattery(container: MedusaContainer, shop: Shop): Promise<void> {
  const spare = await lotId(container, SPARE_BATTERY)
  if (await find(container, "lot_genealogy", ["id"], { child_lot_id: spare })) {
    return
  }
  const bike = await lotId(container, SOLD.bike)
  const built = await find<{ manufacturing_order_id: string }>(
    container,
    "lot_genealogy",
    ["manufacturing_order_id"],
    { parent_lot_id: bike }
  )
  const swap = {
    id: built!.manufacturing_order_id,
    lot_id: bike,
    removed: { lot_name: SOLD.battery },
    added: { lot_name: SPARE_BATTERY },
    to: "scrap" as const,
  }
  await reworkManufacturingOrderWorkflow(container).run({
    input: { what: { swap }, actor_id: shop.actorId },
  })
}

type Order = { id: string; items: { id: string }[] }

/** A bike that came back within two weeks. */
async function returnBike(container: MedusaContainer, shop: Shop): Promise<void> {
  const order = await find<Order>(container, "order", ["id", "items.id"], {
    metadata: { demo: "studio-e-bike" },
  })
  if (!order || (await find(container, "return", ["id"], { order_id: order.id }))) {
    return
  }
  const { result } = await beginReturnOrderWorkflow(container).run({
    input: { order_id: order.id, location_id: shop.locations.berlin },
  })
  const return_id = result.return_id!
  const items = order.items.map(({ id }) => ({ id, quantity: 1 }))
  await requestItemReturnWorkflow(container).run({ input: { return_id, items } })
  await confirmReturnRequestWorkflow(container).run({ input: { return_id } })
  const { result: operation_id } = await syncOrderReturnWorkflow(container).run({
    input: { return_id, actor_id: shop.actorId },
  })
  await validateOrderReturnWorkflow(container).run({
    input: { operation_id: operation_id!, actor_id: shop.actorId },
  })
}

/** What happens to goods after they are sold. */
export async function seedService(container: MedusaContainer, shop: Shop): Promise<void> {
  await swapBattery(container, shop)
  await returnBike(container, shop)
}
