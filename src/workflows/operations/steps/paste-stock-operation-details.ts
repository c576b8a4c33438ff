import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { withTraceability } from "../../../utils/with-traceability"

export type PasteStockOperationDetailsInput = Parameters<
  TraceabilityModuleService["pasteDetails"]
>[0]

export const pasteStockOperationDetailsStepId = "paste-stock-operation-details-step"

/** Pastes a list copied from a spreadsheet into a line, all or nothing. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const pasteStockOperationDetailsStep = createStep(
  pasteStockOperationDetailsStepId,
  async (input: PasteStockOperationDetailsInput, { container }) =>
    new StepResponse(await withTraceability(container, (service) => service.pasteDetails(input)))
)
