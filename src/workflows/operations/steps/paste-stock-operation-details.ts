import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type PasteStockOperationDetailsInput = Parameters<
  TraceabilityModuleService["pasteDetails"]
>[0]

export const pasteStockOperationDetailsStepId = "traceability-paste-stock-operation-details-step"

/**
 * This step pastes a list copied from a spreadsheet into a line, all or nothing. Compensated by restoring the
 * operation.
 */
export const pasteStockOperationDetailsStep = createStep(
  pasteStockOperationDetailsStepId,
  async (input: PasteStockOperationDetailsInput, { container }) => {
    const before = await withTraceability(container, (service) => service.pasteDetails(input))
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
