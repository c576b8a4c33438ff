import type { MedusaContainer } from "@medusajs/framework/types"
import {
  beginExchangeOrderWorkflow,
  confirmExchangeRequestWorkflow,
  createExchangeShippingMethodWorkflow,
  createOrderFulfillmentWorkflow,
  orderExchangeAddNewItemWorkflow,
  orderExchangeRequestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import { writeStockOperationDetailsWorkflow } from "../../src/workflows/operations/workflows/write-stock-operation-details"
import { syncOrderDeliveriesWorkflow } from "../../src/workflows/orders/workflows/sync-order-deliveries"
import { syncOrderReturnWorkflow } from "../../src/workflows/returns/workflows/sync-order-return"
import { validateOrderReturnWorkflow } from "../../src/workflows/returns/workflows/validate-order-return"
import { moveServiceCaseWorkflow } from "../../src/workflows/service-cases/workflows/move-service-case"
import { openServiceCaseWorkflow } from "../../src/workflows/service-cases/workflows/open-service-case"
import { find } from "./find"
import { PHONES } from "./phones"
import type { Catalog } from "./seed-catalog"
import type { Shop } from "./seed-shop"

const FAULT = "The microphone is dead"

type Order = { id: string; items: { id: string }[] }
type Lot = { id: string; inventory_item_id: string }

const readLot = async (container: MedusaContainer, name: string): Promise<Lot> =>
  (await find<Lot>(container, "stock_lot", ["id", "inventory_item_id"], { name }))!

/** An exchange of Medusa's: the same article for the one that comes back. Answers the id of its return. */
async function requestExchange(
  container: MedusaContainer,
  order: Order,
  variant_id: string
): Promise<string> {
  const { result } = await beginExchangeOrderWorkflow(container).run({
    input: { order_id: order.id },
  })
  const exchange_id = result.exchange_id!
  await orderExchangeRequestItemReturnWorkflow(container).run({
    input: { exchange_id, items: [{ id: order.items[0].id, quantity: 1 }] } as never,
  })
  await orderExchangeAddNewItemWorkflow(container).run({
    input: { exchange_id, items: [{ variant_id, quantity: 1 }] },
  })
  const option = await find<{ id: string }>(container, "shipping_option", ["id"], {
    name: "Standard",
  })
  await createExchangeShippingMethodWorkflow(container).run({
    input: { exchange_id, shipping_option_id: option!.id, custom_amount: 0 },
  })
  await confirmExchangeRequestWorkflow(container).run({ input: { exchange_id } })
  const back = await find<{ id: string }>(container, "return", ["id"], { order_id: order.id })
  return back!.id
}

/** What does not work is blocked as it comes in. */
async function takeBack(
  container: MedusaContainer,
  shop: Shop,
  return_id: string,
  lot_id: string
): Promise<void> {
  const actor_id = shop.actorId
  const { result } = await syncOrderReturnWorkflow(container).run({
    input: { return_id, actor_id },
  })
  const operation_id = result!
  const operation = await find<{ lines: { id: string }[] }>(
    container,
    "stock_operation",
    ["lines.id"],
    { id: operation_id }
  )
  const details = [{ lot_id, blocked_reason: FAULT }]
  const line_id = operation!.lines[0].id
  await writeStockOperationDetailsWorkflow(container).run({
    input: { operation_id, line_id, mode: "replace", details },
  })
  await validateOrderReturnWorkflow(container).run({ input: { operation_id, actor_id } })
}

async function sendAnother(container: MedusaContainer, shop: Shop, order: Order): Promise<void> {
  await syncOrderDeliveriesWorkflow(container).run({
    input: { order_id: order.id, actor_id: shop.actorId },
  })
  const now = await find<Order>(container, "order", ["id", "items.id"], { id: order.id })
  const another = now!.items.find(({ id }) => id !== order.items[0].id)!
  await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: order.id,
      items: [{ id: another.id, quantity: 1 }],
      location_id: shop.locations.berlin,
      created_by: shop.actorId ?? undefined,
    },
  })
}

/** A customer's phone did not work: it came back, and another one of the same order went out. */
export async function seedSwap(
  container: MedusaContainer,
  shop: Shop,
  catalog: Catalog
): Promise<void> {
  const order = await find<Order>(container, "order", ["id", "items.id"], {
    metadata: { demo: "private-phone" },
  })
  if (!order || (await find(container, "order_exchange", ["id"], { order_id: order.id }))) {
    return
  }
  const [broken, another] = [
    await readLot(container, PHONES[0].imei),
    await readLot(container, PHONES[1].imei),
  ]
  const actor_id = shop.actorId
  const { result } = await openServiceCaseWorkflow(container).run({
    input: { lot_id: broken.id, reason: "Does not work", fault: `${FAULT}.`, actor_id },
  })
  const { variantId } = catalog["PHONE-F5-128"]
  const returnId = await requestExchange(container, order, variantId)
  await takeBack(container, shop, returnId, broken.id)
  await sendAnother(container, shop, order)
  await moveServiceCaseWorkflow(container).run({
    input: {
      id: result.id,
      to: "done",
      outcome: "swapped",
      replacement_lot_id: another.id,
      note: "Swapped for a new one of the same kind.",
      actor_id,
    },
  })
}
