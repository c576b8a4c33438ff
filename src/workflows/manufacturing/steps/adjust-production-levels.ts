import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LevelChange } from "../../../modules/traceability/operations/claims/claim"
import { refusePromised } from "../../../modules/traceability/manufacturing/production/refuse-promised"
import { readFamilyLevels } from "../../../medusa/levels"
import { readableError } from "../../../application/readable-error"
import { withLocks } from "../../../application/with-locks"
import { adjustLevels } from "../../operations/adjust-levels"

export const adjustProductionLevelsStepId = "traceability-adjust-production-levels-step"

/** Giving up on undoing leaves Medusa's levels wrong for good. */
const UNDO_SECONDS = 60

const keysOf = (changes: LevelChange[]): string[] =>
  changes.map((change) => change.inventory_item_id)

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
    await withLocks(container, keysOf(changes), async () => {
      try {
        refusePromised(changes, await readFamilyLevels(container, family_reference, changes))
      } catch (error) {
        throw await readableError(error, container)
      }
      await adjustLevels(container, changes)
    })
    return new StepResponse(void 0, changes)
  },
  async (changes, { container }) => {
    if (changes?.length) {
      const back = changes.map((change) => ({ ...change, adjustment: -change.adjustment }))
      const undo = () => adjustLevels(container, back)
      await withLocks(container, keysOf(back), undo, { seconds: UNDO_SECONDS })
    }
  }
)
