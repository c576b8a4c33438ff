import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { withTraceability } from "../../../utils/with-traceability"

export type WriteStockOperationDetailsInput = Parameters<
  TraceabilityModuleService["writeDetails"]
>[0]

export const writeStockOperationDetailsStepId = "write-stock-operation-details-step"

/** Writes the Detailed Operations rows of a line, all or nothing. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const writeStockOperationDetailsStep = createStep(
  writeStockOperationDetailsStepId,
  async (input: WriteStockOperationDetailsInput, { container }) =>
    new StepResponse(await withTraceability(container, (service) => service.writeDetails(input)))
)
