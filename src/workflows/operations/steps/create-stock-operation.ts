import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewOperationWithDetails } from "../../../modules/traceability/operations/documents/new-operation"
import { withTraceability } from "../../../application/with-traceability"

export type CreateStockOperationInput = { operation: NewOperationWithDetails }

export const createStockOperationStepId = "traceability-create-stock-operation-step"

/**
 * This step creates a draft operation with its lines. Compensated by deleting it: its reference stays used.
 *
 * Returns its id.
 */
export const createStockOperationStep = createStep(
  createStockOperationStepId,
  async (input: CreateStockOperationInput, { container }) => {
    const id = await withTraceability(container, (service) =>
      service.createOperation(input.operation)
    )
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.discardOperation(id))
    }
  }
)
