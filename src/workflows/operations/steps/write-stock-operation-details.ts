import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type WriteStockOperationDetailsInput = Parameters<
  TraceabilityModuleService["writeDetails"]
>[0]

export const writeStockOperationDetailsStepId = "traceability-write-stock-operation-details-step"

/** Writes the Detailed Operations rows of a line, all or nothing, and answers what it took from other operations. Undone by putting the operation back as it was. */
export const writeStockOperationDetailsStep = createStep(
  writeStockOperationDetailsStepId,
  async (input: WriteStockOperationDetailsInput, { container }) => {
    const { taken, before } = await withTraceability(container, (service) =>
      service.writeDetails(input)
    )
    return new StepResponse(taken, before)
  },
  restoreOperations
)
