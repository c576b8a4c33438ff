import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../../application/with-traceability"
import { readShipments, type Shipment } from "../../medusa/shipments"
import type { CoreStepArgs } from "./insert-step-after"

type FulfillmentItem = {
  line_item_id: string
  inventory_item_id: string | null
  quantity: unknown
}
type OrderItem = { id: string; variant?: object | null }
/** An order as `cancel-order-fulfillment` reads it. */
type Order = {
  items?: OrderItem[]
  fulfillments?: { id: string; location_id: string | null; items?: FulfillmentItem[] }[]
}

/** The variant as it was when this shipment left: Medusa cancels with what it reads here. */
const variantOf = (item: OrderItem, { parts, units }: Shipment) => ({
  ...item.variant,
  manage_inventory: parts.length > 0,
  inventory_items: parts.map(({ inventory_item_id, quantity }) => ({
    inventory: { id: inventory_item_id },
    required_quantity: quantity / units,
  })),
})

/** Where our deliveries took the units of this fulfilment from, if it was one place. */
async function readOrigin(
  container: MedusaContainer,
  fulfillmentId: string
): Promise<string | null> {
  const deliveries = await withTraceability(container, (service) =>
    service.listStockOperations(
      { fulfillment_id: fulfillmentId, state: "done" },
      { select: ["from_location_id"] }
    )
  )
  const places = new Set(deliveries.map((delivery) => delivery.from_location_id))
  return places.size === 1 ? [...places][0] : null
}

/**
 * Medusa cancels a fulfilment by what the product looks like today: with another required quantity, another item or
 * `manage_inventory` switched over since, it gives back the wrong stock, none, or fails. What comes back is what went out,
 * and where it left from, so that is what the workflow gets to read.
 */
export async function correctFulfillmentCancel(
  args: CoreStepArgs,
  found: { data: Order }
): Promise<{ data: Order }> {
  const { order_id, fulfillment_id } = args.payload as { order_id: string; fulfillment_id: string }
  const container = args.container as MedusaContainer
  const shipments = (await readShipments(container, order_id)).filter(
    (shipment) => shipment.fulfillment_id === fulfillment_id
  )
  if (!shipments.length) {
    return found
  }
  const origin = await readOrigin(container, fulfillment_id)
  const items = found.data.items?.map((item) => {
    const shipment = shipments.find(({ line_item_id }) => line_item_id === item.id)
    return shipment ? { ...item, variant: variantOf(item, shipment) } : item
  })
  const fulfillments = found.data.fulfillments?.map((fulfillment) =>
    fulfillment.id === fulfillment_id
      ? { ...fulfillment, location_id: origin ?? fulfillment.location_id }
      : fulfillment
  )
  return { ...found, data: { ...found.data, items, fulfillments } }
}
