import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Level } from "../modules/traceability/manufacturing/level-changes"
import { withTraceability } from "./with-traceability"

type Place = { inventory_item_id: string; location_id: string }

/** Medusa's levels of items at places; what has no level is left out. */
export async function readLevels(container: MedusaContainer, places: Place[]): Promise<Level[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "inventory_level",
    fields: ["inventory_item_id", "location_id", "stocked_quantity", "reserved_quantity"],
    filters: {
      inventory_item_id: [...new Set(places.map((place) => place.inventory_item_id))],
      location_id: [...new Set(places.map((place) => place.location_id))],
    },
  })
  return data.map((level) => ({
    inventory_item_id: level.inventory_item_id,
    location_id: level.location_id,
    stocked_quantity: Number(level.stocked_quantity),
    reserved_quantity: Number(level.reserved_quantity),
  }))
}

/** Medusa's levels of what a manufacturing order moves, at the place where it is made. */
export async function readComponentLevels(
  container: MedusaContainer,
  orderId: string
): Promise<Level[]> {
  const { orders } = await withTraceability(container, (service) =>
    service.searchManufacturingOrders({ ids: [orderId], limit: 1, offset: 0 })
  )
  if (!orders.length) {
    return []
  }
  const [{ operation_id, location_id }] = orders
  const { lines } = await withTraceability(container, (service) =>
    service.viewOperation(operation_id)
  )
  return readLevels(
    container,
    lines.map(({ inventory_item_id }) => ({ inventory_item_id, location_id }))
  )
}
