import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AssignLots } from "../../../modules/traceability/operations/corrections/assign-lots"
import { undoAssignment } from "../undo-assignment"
import { refuseArticleCodes } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"

export const assignStockLotsStepId = "traceability-assign-stock-lots-step"

/**
 * This step gives lots to untracked stock. Medusa's level does not change. Compensated by taking the lots away again.
 *
 * Returns the id of the operation.
 */
export const assignStockLotsStep = createStep(
  assignStockLotsStepId,
  async (input: AssignLots, { container }) => {
    await refuseArticleCodes(
      container,
      input.lots.map(({ name, accept_code }, index) => ({ index, name, accept_code }))
    )
    const id = await withTraceability(container, (service) => service.assignLots(input))
    return new StepResponse(id, id)
  },
  undoAssignment
)
