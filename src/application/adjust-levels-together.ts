import type {
  BigNumberInput,
  IInventoryService,
  InventoryLevelDTO,
} from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { groupBy } from "../shared/group-by"
import { placeKey } from "../shared/stock-place"

type Change = { inventoryItemId: string; locationId: string; adjustment: BigNumberInput }

const keyOf = ({ inventoryItemId, locationId }: Change): string =>
  placeKey({ inventory_item_id: inventoryItemId, location_id: locationId })

/** One change for each place. */
const summed = (changes: Change[]): Change[] =>
  [...groupBy(changes, keyOf).values()].map(([first, ...more]) => ({
    ...first,
    adjustment: more.reduce<BigNumberInput>(
      (sum, change) => MathBN.add(sum, change.adjustment),
      first.adjustment
    ),
  }))

/**
 * Adjusts levels, all of them or none. `adjustInventory` of Medusa writes each in a transaction of its own, so a process can die
 * between two, and of an item that is not tracked nobody could say afterwards whether its level had changed. Several are
 * therefore read and set in one. The caller holds the locks of the items, as Medusa's own steps do. Throws `not_found` for a
 * level that is missing.
 */
export async function adjustLevelsTogether(
  inventory: IInventoryService,
  changes: Change[]
): Promise<InventoryLevelDTO[]> {
  const places = summed(changes)
  if (places.length < 2) {
    return inventory.adjustInventory(places)
  }
  const levels = await inventory.listInventoryLevels(
    {
      inventory_item_id: places.map((place) => place.inventoryItemId),
      location_id: places.map((place) => place.locationId),
    },
    { take: null }
  )
  const stockedAt = new Map(levels.map((level) => [placeKey(level), level.stocked_quantity]))
  return inventory.updateInventoryLevels(
    places.map((place) => ({
      inventory_item_id: place.inventoryItemId,
      location_id: place.locationId,
      stocked_quantity: MathBN.add(stockedAt.get(keyOf(place)) ?? 0, place.adjustment).toNumber(),
    }))
  )
}
