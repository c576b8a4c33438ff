import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { LevelChange } from "../../modules/traceability/operations/claims/claim"

const adjust = (container: MedusaContainer, changes: LevelChange[]) =>
  container.resolve(Modules.INVENTORY).adjustInventory(
    changes.map((change) => ({
      inventoryItemId: change.inventory_item_id,
      locationId: change.location_id,
      adjustment: change.adjustment,
    }))
  )

/**
 * Changes Medusa's levels; the caller holds the locks of the items. Medusa writes each in a transaction of its own: when
 * one of them fails, those before it are changed back.
 */
export async function adjustLevels(
  container: MedusaContainer,
  changes: LevelChange[]
): Promise<void> {
  const done: LevelChange[] = []
  try {
    for (const change of changes) {
      await adjust(container, [change])
      done.unshift({ ...change, adjustment: -change.adjustment })
    }
  } catch (error) {
    await adjust(container, done)
    throw error
  }
}
