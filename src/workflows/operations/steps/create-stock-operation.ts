import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewOperationWithDetails } from "../../../modules/traceability/operations/documents/new-operation"
import { refuseArticleCodes } from "../../../application/refuse-article-codes"
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
    const details = input.operation.lines.flatMap((line) => line.details ?? [])
    await refuseArticleCodes(
      container,
      details.map((row, index) => ({
        index,
        name: row.lot_id ? null : row.lot_name,
        accept_code: row.accept_code,
      }))
    )
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
