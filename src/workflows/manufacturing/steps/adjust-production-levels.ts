import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LevelChange } from "../../../modules/traceability/operations/claims/claim"
import { refusePromised } from "../../../modules/traceability/manufacturing/production/refuse-promised"
import { readFamilyLevels } from "../../../medusa/levels"
import { readableError } from "../../../application/readable-error"

export const adjustProductionLevelsStepId = "traceability-adjust-production-levels-step"

async function adjust(container: MedusaContainer, changes: LevelChange[]): Promise<void> {
  await container.resolve(Modules.INVENTORY).adjustInventory(
    changes.map((change) => ({
      inventoryItemId: change.inventory_item_id,
      locationId: change.location_id,
      adjustment: change.adjustment,
    }))
  )
}

const keysOf = (changes: LevelChange[]): string[] =>
  [...new Set(changes.map((change) => change.inventory_item_id))].sort()

export type AdjustProductionLevelsInput = {
  level_changes: LevelChange[]
  /** Whose own reservations are not promises to somebody else. */
  family_reference: string
}

/**
 * This step changes Medusa's levels for a production: components down, products up. Medusa's own step would take what
 * is promised to an order. Here that is checked once more, under the lock that Medusa's reservations take too, since an
 * order may have come after the claim. Compensated by the opposite changes.
 *
 * Throws `not_enough_stock` with every item that is promised to somebody.
 */
export const adjustProductionLevelsStep = createStep(
  adjustProductionLevelsStepId,
  async (
    { level_changes: changes, family_reference }: AdjustProductionLevelsInput,
    { container }
  ) => {
    if (!changes.length) {
      return new StepResponse(void 0, [])
    }
    await container.resolve(Modules.LOCKING).execute(keysOf(changes), async () => {
      try {
        refusePromised(changes, await readFamilyLevels(container, family_reference, changes))
      } catch (error) {
        throw await readableError(error, container)
      }
      await adjust(container, changes)
    })
    return new StepResponse(void 0, changes)
  },
  async (changes, { container }) => {
    if (changes?.length) {
      const back = changes.map((change) => ({ ...change, adjustment: -change.adjustment }))
      await container.resolve(Modules.LOCKING).execute(keysOf(back), () => adjust(container, back))
    }
  }
)
