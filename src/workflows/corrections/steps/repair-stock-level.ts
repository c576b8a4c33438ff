import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { type RepairLevel, repairLevel, undoRepair } from "../../../application/repair-level"

export const repairStockLevelStepId = "traceability-repair-stock-level-step"

/**
 * This step sets Medusa's level of a tracked item at a place to its lots and untracked stock, and records it. Compensated by
 * setting it back.
 *
 * Returns `{ id, inventory_item_id, location_id, quantity_before, quantity_after }`. Throws as `repairLevel` does.
 */
export const repairStockLevelStep = createStep(
  repairStockLevelStepId,
  async (input: RepairLevel, { container }) => {
    const done = await repairLevel(container, input)
    return new StepResponse(done, done)
  },
  async (done, { container }) => {
    if (done) {
      await undoRepair(container, done)
    }
  }
)
