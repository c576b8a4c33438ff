import type { MedusaContainer } from "@medusajs/framework/types"
import { readItemNames } from "../../../../medusa/items"
import { readLevels } from "../../../../medusa/levels"
import { isVirtualLocation } from "../../../../shared/places"
import { placeNames } from "../../../utils/add-names"

type Done = { from_location_id: string; lines: { inventory_item_id: string }[] }

/**
 * One note for each item of which an operation left less at its place than Medusa has promised there: a reservation that was made
 * by hand, or an order whose delivery reserves by hand, does not keep its goods from leaving otherwise.
 */
export async function promisedNotes(
  container: MedusaContainer,
  { from_location_id: place, lines }: Done
): Promise<string[]> {
  const ids = [...new Set(lines.map((line) => line.inventory_item_id))]
  if (!ids.length || isVirtualLocation(place)) {
    return []
  }
  const levels = await readLevels(container, { inventory_item_id: ids, location_id: place })
  const short = levels.filter((level) => level.reserved_quantity > level.stocked_quantity)
  const [nameOf, itemNames] = await Promise.all([
    placeNames(
      container,
      short.map((level) => level.location_id)
    ),
    readItemNames(
      container,
      short.map((level) => level.inventory_item_id)
    ),
  ])
  return short.map((level) => {
    const called = itemNames.get(level.inventory_item_id) ?? level.inventory_item_id
    const [reserved, left] = [level.reserved_quantity, level.stocked_quantity].map(
      (quantity) => `${quantity} ${quantity === 1 ? "is" : "are"}`
    )
    return `${called}: ${reserved} promised at ${nameOf(level.location_id)} (Inventory, Reservations), and ${left} left there.`
  })
}
