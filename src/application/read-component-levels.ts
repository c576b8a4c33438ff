import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Level } from "../modules/traceability/manufacturing/production/level-changes"
import { readComponentReservations } from "../medusa/component-reservations"
import { readPromises } from "../medusa/read-promises"
import { roundQuantity } from "../shared/round-quantity"
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

/** The same as a manufacturing family sees them: what Medusa has reserved for it is not promised to somebody else. */
export async function readLevelsFor(
  container: MedusaContainer,
  familyReference: string,
  places: Place[]
): Promise<Level[]> {
  const levels = await readLevels(container, places)
  const own = await readComponentReservations(container, [familyReference])
  const seen = levels.map((level) => ({
    ...level,
    reserved_quantity: own
      .filter(
        (reservation) =>
          reservation.inventory_item_id === level.inventory_item_id &&
          reservation.location_id === level.location_id
      )
      .reduce(
        (reserved, reservation) => roundQuantity(reserved - reservation.quantity),
        level.reserved_quantity
      ),
  }))
  const promised = seen.filter((level) => level.reserved_quantity > 0)
  const promisedTo = await readPromises(container, promised, familyReference)
  return seen.map((level) => ({ ...level, promised_to: promisedTo(level) }))
}

/** Medusa's levels of what a manufacturing order moves, at the place where it is made, as its family sees them. */
export async function readComponentLevels(
  container: MedusaContainer,
  orderId: string
): Promise<{ family_reference: string; levels: Level[] }> {
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
  return { family_reference, levels: await readLevelsFor(container, family_reference, places) }
}
