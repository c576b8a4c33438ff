import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { roundQuantity } from "../shared/round-quantity"
import { placeKey, type StockPlace } from "../shared/stock-place"
import { readComponentReservations, readPromises } from "./reservations"

/** An inventory level of Medusa: how much of an item is at a stock location, and how much of it is reserved. */
export type InventoryLevel = StockPlace & {
  id: string
  stocked_quantity: number
  reserved_quantity: number
}

type LevelFilters = {
  id?: string[]
  inventory_item_id?: string | string[]
  location_id?: string | string[]
}

/** Medusa's inventory levels that pass the filters. An item without a level at a place has none there. */
export async function readLevels(
  container: MedusaContainer,
  filters: LevelFilters
): Promise<InventoryLevel[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "inventory_level",
    fields: ["id", "inventory_item_id", "location_id", "stocked_quantity", "reserved_quantity"],
    filters,
  })
  return data.map((level) => ({
    id: level.id,
    inventory_item_id: level.inventory_item_id,
    location_id: level.location_id,
    stocked_quantity: Number(level.stocked_quantity),
    reserved_quantity: Number(level.reserved_quantity),
  }))
}

/** How much of each item is stocked, over all stock locations. An item without a level is left out. */
export async function readStocked(
  container: MedusaContainer,
  itemIds: string[]
): Promise<Map<string, number>> {
  const levels = itemIds.length ? await readLevels(container, { inventory_item_id: itemIds }) : []
  const stocked = new Map<string, number>()
  for (const { inventory_item_id: id, stocked_quantity } of levels) {
    stocked.set(id, roundQuantity((stocked.get(id) ?? 0) + stocked_quantity))
  }
  return stocked
}

/** The levels at these places. Levels of one place's item at another place may come along. */
export const readLevelsAt = (
  container: MedusaContainer,
  places: StockPlace[]
): Promise<InventoryLevel[]> =>
  readLevels(container, {
    inventory_item_id: [...new Set(places.map((place) => place.inventory_item_id))],
    location_id: [...new Set(places.map((place) => place.location_id))],
  })

/** A level as a manufacturing family sees it: what is reserved for the family itself does not count as reserved. */
export type FamilyLevel = InventoryLevel & {
  /** Who the reserved quantity is promised to, as a message says it. */
  promised_to?: string
}

/** The levels at these places as the manufacturing family with this reference sees them. */
export async function readFamilyLevels(
  container: MedusaContainer,
  familyReference: string,
  places: StockPlace[]
): Promise<FamilyLevel[]> {
  const levels = await readLevelsAt(container, places)
  const own = await readComponentReservations(container, [familyReference])
  const seen = levels.map((level) => ({
    ...level,
    reserved_quantity: own
      .filter((reservation) => placeKey(reservation) === placeKey(level))
      .reduce(
        (reserved, reservation) => roundQuantity(reserved - reservation.quantity),
        level.reserved_quantity
      ),
  }))
  const promised = seen.filter((level) => level.reserved_quantity > 0)
  const promisedTo = await readPromises(container, promised, familyReference)
  return seen.map((level) => ({ ...level, promised_to: promisedTo(level) }))
}
