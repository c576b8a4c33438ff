import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { offerFreedStock } from "../../../application/offer-freed-stock"
import { withTraceability } from "../../../application/with-traceability"
import type { MoveCase } from "../../../modules/traceability/manufacturing/repairs/move-case"

export type MoveServiceCaseInput = MoveCase

export const moveServiceCaseStepId = "traceability-move-service-case-step"

/**
 * This step starts, closes, cancels or reopens a service case; a unit of ours is blocked while its case is open. Compensated by
 * making the case what it was.
 *
 * Returns `{ lot_id, lost_ids, freed_ids }`: the operations that lost the unit, and the unit where it was let go.
 */
export const moveServiceCaseStep = createStep(
  moveServiceCaseStepId,
  async (input: MoveServiceCaseInput, { container }) => {
    const moved = await withTraceability(container, (service) => service.moveServiceCase(input))
    const { lot_id } = moved.before
    const lost_ids = moved.lost.map((operation) => operation.operation_id)
    return new StepResponse({ lot_id, lost_ids, freed_ids: moved.unblocked ? [lot_id] : [] }, moved)
  },
  async (moved, { container }) => {
    if (moved) {
      await withTraceability(container, (service) => service.restoreServiceCase(moved))
      await offerFreedStock(container, { lot_ids: [moved.before.lot_id] })
    }
  }
)
