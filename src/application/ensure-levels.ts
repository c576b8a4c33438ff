import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { readLevelsAt } from "../medusa/levels"
import { placeKey, type StockPlace } from "../shared/stock-place"

const ATTEMPTS_MAX = 3

async function findMissing<Place extends StockPlace>(
  container: MedusaContainer,
  places: Place[]
): Promise<Place[]> {
  const known = new Set((await readLevelsAt(container, places)).map(placeKey))
  return places.filter((place) => !known.has(placeKey(place)))
}

/** Creates an empty level of Medusa at these places where there is none. Two at once may both find none; the second uses the one of the first. */
export async function ensureLevels(
  container: MedusaContainer,
  places: StockPlace[]
): Promise<void> {
  const inventory = container.resolve(Modules.INVENTORY)
  for (let attempt = 1; ; attempt++) {
    const missing = await findMissing(container, places)
    if (!missing.length) {
      return
    }
    try {
      await inventory.createInventoryLevels(
        missing.map(({ inventory_item_id, location_id }) => ({
          inventory_item_id,
          location_id,
          stocked_quantity: 0,
        }))
      )
    } catch (error) {
      if (attempt === ATTEMPTS_MAX) {
        throw error
      }
    }
  }
}
