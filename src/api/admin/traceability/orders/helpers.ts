import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OrderLot } from "../../../../modules/traceability/orders/deliveries/read-order-lots"
import { roundQuantity, sumQuantities } from "../../../../shared/round-quantity"
import { withTraceability } from "../../../../application/with-traceability"
import { itemNames } from "../../../utils/add-names"

type OrderItem = {
  id: string
  quantity: number
  variant?: {
    inventory_items?: {
      inventory_item_id: string
      required_quantity: number
    }[]
  } | null
}

const ofLine = (lots: OrderLot[], lineItemId: string, itemId: string) =>
  lots
    .filter((lot) => lot.line_item_id === lineItemId && lot.inventory_item_id === itemId)
    .map(({ line_item_id: _line, inventory_item_id: _item, ...lot }) => lot)

/** What each line of an order requires, and which lots are assigned to it, delivered and returned. */
export async function readOrderLines(container: MedusaContainer, orderId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "items.*",
      "items.variant.inventory_items.inventory_item_id",
      "items.variant.inventory_items.required_quantity",
    ],
    filters: { id: orderId },
  })
  const items = (data[0]?.items ?? []) as unknown as OrderItem[]
  const parts = items.flatMap(
    (item) => item.variant?.inventory_items?.map((part) => ({ item, part })) ?? []
  )
  const itemIds = parts.map(({ part }) => part.inventory_item_id)
  const namesOf = await itemNames(container, itemIds)
  const trackings = await withTraceability(container, (service) => service.readTracking(itemIds))
  const lots = await withTraceability(container, (service) => service.readOrderLots(orderId))
  return parts.map(({ item, part }) => {
    const assigned = ofLine(lots.assigned, item.id, part.inventory_item_id)
    const delivered = ofLine(lots.delivered, item.id, part.inventory_item_id)
    const { tracking, capture } = trackings.get(part.inventory_item_id)!
    const required = roundQuantity(Number(item.quantity) * Number(part.required_quantity))
    const named = sumQuantities([...assigned, ...delivered].map((lot) => lot.quantity))
    return {
      line_item_id: item.id,
      inventory_item_id: part.inventory_item_id,
      ...namesOf(part.inventory_item_id),
      tracking,
      capture,
      required,
      assigned,
      delivered,
      returned: ofLine(lots.returned, item.id, part.inventory_item_id),
      missing: tracking === "none" ? 0 : Math.max(roundQuantity(required - named), 0),
    }
  })
}
