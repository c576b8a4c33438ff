import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { adjustLevelsTogether } from "../../application/adjust-levels-together"
import type { LevelChange } from "../../modules/traceability/operations/claims/claim"

/** Changes Medusa's levels, all of them or none; the caller holds the locks of the items. */
export async function adjustLevels(
  container: MedusaContainer,
  changes: LevelChange[]
): Promise<void> {
  if (changes.length) {
    await adjustLevelsTogether(
      container.resolve(Modules.INVENTORY),
      changes.map((change) => ({
        inventoryItemId: change.inventory_item_id,
        locationId: change.location_id,
        adjustment: change.adjustment,
      }))
    )
  }
}
