import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { withTraceability } from "../../../utils/with-traceability"

export type GenerateStockOperationDetailsInput = Parameters<
  TraceabilityModuleService["generateDetails"]
>[0]

export const generateStockOperationDetailsStepId = "generate-stock-operation-details-step"

/** Generates numbers into a line, from a first one or from the item's sequence. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const generateStockOperationDetailsStep = createStep(
  generateStockOperationDetailsStepId,
  async (input: GenerateStockOperationDetailsInput, { container }) =>
    new StepResponse(await withTraceability(container, (service) => service.generateDetails(input)))
)
