import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type CreateCounterOperationInput = { operation_id: string; actor_id: string | null }

export const createCounterOperationStepId = "traceability-create-counter-operation-step"

/**
 * This step creates the draft that returns a done operation, or finds the one that was started. Compensated by deleting
 * a new one: its reference stays used.
 *
 * Returns its id.
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
