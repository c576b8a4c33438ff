import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LevelChange } from "../../../modules/traceability/operations/claims/claim"
import { placeKey } from "../../../shared/stock-place"
import { readLevelsAt } from "../../../medusa/levels"

export const ensureInventoryLevelsStepId = "traceability-ensure-inventory-levels-step"

const ATTEMPTS_MAX = 3

async function findMissing(
  container: MedusaContainer,
  changes: LevelChange[]
): Promise<LevelChange[]> {
  const known = new Set((await readLevelsAt(container, changes)).map(placeKey))
  return changes.filter((change) => !known.has(placeKey(change)))
}

/**
 * This step creates an empty level where goods arrive and Medusa has no level of their item yet. Two first receipts at
 * once may both find none; the second uses the one of the first. Medusa's own step would refuse the second, and its
 * compensation would delete a level that somebody else has put stock on; so an empty level stays when what follows
 * fails.
 */
export const ensureInventoryLevelsStep = createStep(
  ensureInventoryLevelsStepId,
  async (changes: LevelChange[], { container }) => {
    const inventory = container.resolve(Modules.INVENTORY)
    for (let attempt = 1; ; attempt++) {
      const missing = await findMissing(container, changes)
      if (!missing.length) {
        return new StepResponse(void 0)
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
)
