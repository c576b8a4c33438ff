import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { restoreOperations } from "../restore-operations"
import { refuseArticleCodes } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"

export type GenerateStockOperationDetailsInput = Parameters<
  TraceabilityModuleService["generateDetails"]
>[0]

export const generateStockOperationDetailsStepId =
  "traceability-generate-stock-operation-details-step"

/**
 * This step generates lot names into a line, from a first one or from the item's sequence. Compensated by restoring the
 * operation.
 */
export const generateStockOperationDetailsStep = createStep(
  generateStockOperationDetailsStepId,
  async (input: GenerateStockOperationDetailsInput, { container }) => {
    const { first_name: name, accept_code } = input
    await refuseArticleCodes(container, [{ index: 0, line_id: input.line_id, name, accept_code }])
    const before = await withTraceability(container, (service) => service.generateDetails(input))
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
