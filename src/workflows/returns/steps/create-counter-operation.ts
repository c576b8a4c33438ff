import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type CreateCounterOperationInput = { operation_id: string; actor_id: string | null }

export const createCounterOperationStepId = "traceability-create-counter-operation-step"

/**
 * Writes the draft that takes a done operation back, or finds the one that is begun, and answers its id. Undone by taking
 * a new one away: its reference stays used.
 */
export const createCounterOperationStep = createStep(
  createCounterOperationStepId,
  async ({ operation_id, actor_id }: CreateCounterOperationInput, { container }) => {
    const { id, is_new } = await withTraceability(container, (service) =>
      service.createCounterOperation(operation_id, actor_id)
    )
    return new StepResponse(id, is_new ? id : null)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.discardOperation(id))
    }
  }
)
