import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withLocks } from "../../../application/with-locks"
import type { LevelChange } from "../../../modules/traceability/operations/claims/claim"
import { adjustLevels } from "../adjust-levels"

export const adjustStockLevelsStepId = "traceability-adjust-stock-levels-step"

/** Giving up on undoing leaves Medusa's levels wrong for good. */
const UNDO_SECONDS = 60

const itemsOf = (changes: LevelChange[]): string[] =>
  changes.map((change) => change.inventory_item_id)

const takeBack = (container: MedusaContainer, changes: LevelChange[]): Promise<void> =>
  withLocks(
    container,
    itemsOf(changes),
    () =>
      adjustLevels(
        container,
        changes.map((change) => ({ ...change, adjustment: -change.adjustment }))
      ),
    { seconds: UNDO_SECONDS }
  )

/**
 * This step changes Medusa's levels by quantities that may be negative, as Medusa's own step does, but takes the items'
 * locks one after the other, waits for them longer, and changes all levels or none.
 * Compensated by the opposite changes.
 *
 * Throws `invalid_state` (409) when an item's lock is not released, and what Medusa throws for a level that is missing.
 */
export const adjustStockLevelsStep = createStep(
  adjustStockLevelsStepId,
  async (changes: LevelChange[], { container }) => {
    await withLocks(container, itemsOf(changes), () => adjustLevels(container, changes))
    return new StepResponse(void 0, changes)
  },
  async (changes, { container }) => {
    if (changes?.length) {
      await takeBack(container, changes)
    }
  }
)
