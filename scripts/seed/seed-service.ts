import type { MedusaContainer } from "@medusajs/framework/types"
import {
  beginReturnOrderWorkflow,
  confirmReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { confirmStockOperationWorkflow } from "../../src/workflows/operations/workflows/confirm-stock-operation"
import { createStockOperationWorkflow } from "../../src/workflows/operations/workflows/create-stock-operation"
import { validateStockOperationWorkflow } from "../../src/workflows/operations/workflows/validate-stock-operation"
import { syncOrderReturnWorkflow } from "../../src/workflows/returns/workflows/sync-order-return"
import { validateOrderReturnWorkflow } from "../../src/workflows/returns/workflows/validate-order-return"
import { lendUnitWorkflow } from "../../src/workflows/service-cases/workflows/lend-unit"
import { moveServiceCaseWorkflow } from "../../src/workflows/service-cases/workflows/move-service-case"
import { openServiceCaseWorkflow } from "../../src/workflows/service-cases/workflows/open-service-case"
import { repairUnitWorkflow } from "../../src/workflows/service-cases/workflows/repair-unit"
import { find } from "./find"
import type { Shop } from "./seed-shop"

const SOLD = { bike: "KITE-26-000001", battery: "BP36-26-000001" }
const SPARE_BATTERY = "BP36-26-000005"
/** Its battery is of the same cells. */
const OTHER_BIKE = "KITE-26-000002"

const LOAN_BIKE = "KITE-26-000004"
const LENT_FOR_MS = 14 * 24 * 60 * 60 * 1000

const lotId = async (container: MedusaContainer, name: string): Promise<string> =>
  (await find<{ id: string }>(container, "stock_lot", ["id"], { name }))!.id

const report = async (container: MedusaContainer, shop: Shop, bike: string, fault: string) =>
  (
    await openServiceCaseWorkflow(container).run({
      input: {
        lot_id: await lotId(container, bike),
        reason: "Does not work",
        fault,
        actor_id: shop.actorId,
      },
    })
  ).result.id

/** The bike comes in for its repair, or goes back to its owner. */
async function carry(
  container: MedusaContainer,
  shop: Shop,
  code: "repair_in" | "repair_out",
  name: string
): Promise<void> {
  const lot = await find<{ id: string; inventory_item_id: string }>(
    container,
    "stock_lot",
    ["id", "inventory_item_id"],
    { name }
  )
  const { inventory_item_id, id: lot_id } = lot!
  const { result } = await createStockOperationWorkflow(container).run({
    input: {
      operation: {
        code,
        location_id: shop.locations.berlin,
        lines: [{ inventory_item_id, quantity: 1, details: [{ lot_id }] }],
        created_by: shop.actorId,
      },
    },
  })
  await confirmStockOperationWorkflow(container).run({ input: { id: result.id } })
  await validateStockOperationWorkflow(container).run({
    input: { operation_id: result.id, actor_id: shop.actorId },
  })
}

/** A customer's battery did not charge any more: another one is in that bike since. A second customer says the same, and rides a bike of the shop's. */
async function repairBikes(container: MedusaContainer, shop: Shop): Promise<void> {
  const bike = await lotId(container, SOLD.bike)
  if (await find(container, "traceability_service_case", ["id"], { lot_id: bike })) {
    return
  }
  const spare = await find<{ id: string; inventory_item_id: string }>(
    container,
    "stock_lot",
    ["id", "inventory_item_id"],
    { name: SPARE_BATTERY }
  )
  const { inventory_item_id, id: lot_id } = spare!
  // A demo that an earlier version filled has it in a bike already.
  if (await find(container, "lot_genealogy", ["id"], { child_lot_id: lot_id })) {
    return
  }
  const id = await report(container, shop, SOLD.bike, "The battery does not charge any more.")
  const actor_id = shop.actorId
  await carry(container, shop, "repair_in", SOLD.bike)
  await moveServiceCaseWorkflow(container).run({ input: { id, to: "in_repair", actor_id } })
  const parts = {
    used: [{ inventory_item_id, lot_id }],
    removed: [{ lot_name: SOLD.battery, to: "scrap" as const }],
  }
  await repairUnitWorkflow(container).run({ input: { id, ...parts, actor_id } })
  const note = "New battery, tested for two hours."
  await moveServiceCaseWorkflow(container).run({
    input: { id, to: "done", outcome: "repaired", note, actor_id },
  })
  await carry(container, shop, "repair_out", SOLD.bike)
  const second = await report(
    container,
    shop,
    OTHER_BIKE,
    "The battery is empty after three kilometres."
  )
  await lend(container, shop, second)
}

/** Whoever waits for a repair rides another bike meanwhile. */
async function lend(container: MedusaContainer, shop: Shop, service_case_id: string) {
  await lendUnitWorkflow(container).run({
    input: {
      service_case_id,
      lot_id: await lotId(container, LOAN_BIKE),
      due_at: new Date(Date.now() + LENT_FOR_MS),
      note: "With its charger and one key.",
      actor_id: shop.actorId,
    },
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
  await repairBikes(container, shop)
  await returnBike(container, shop)
}
