import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ensureLevels } from "../../../application/ensure-levels"
import type { LevelChange } from "../../../modules/traceability/operations/claims/claim"

export const ensureInventoryLevelsStepId = "traceability-ensure-inventory-levels-step"

/**
 * This step creates an empty level where goods arrive and Medusa has no level of their item yet. Medusa's own step would
 * refuse the second of two first receipts at once, and its compensation would delete a level that somebody else has put
 * stock on; so an empty level stays when what follows fails.
 */
export const ensureInventoryLevelsStep = createStep(
  ensureInventoryLevelsStepId,
  async (changes: LevelChange[], { container }) => {
    await ensureLevels(container, changes)
    return new StepResponse(void 0)
  }
)
