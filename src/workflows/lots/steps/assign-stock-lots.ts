import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AssignLots } from "../../../modules/traceability/operations/corrections/assign-lots"
import { undoAssignment } from "../undo-assignment"
import { withTraceability } from "../../../application/with-traceability"

export const assignStockLotsStepId = "traceability-assign-stock-lots-step"

/** Numbers stock that is counted without a number; Medusa's level stays. Undone by taking the numbers off again. Answers the operation's id. */
export const assignStockLotsStep = createStep(
  assignStockLotsStepId,
  async (input: AssignLots, { container }) => {
    const id = await withTraceability(container, (service) => service.assignLots(input))
    return new StepResponse(id, id)
  },
  undoAssignment
)
