import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { withTraceability } from "../../../utils/with-traceability"

export type PrepareManufacturingBatchInput = Parameters<
  TraceabilityModuleService["prepareManufacturingBatch"]
>[0]

export const prepareManufacturingBatchStepId = "prepare-manufacturing-batch-step"

/** Numbers an order and splits it into one a unit. Answers `{ order_ids, rest_id }`. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const prepareManufacturingBatchStep = createStep(
  prepareManufacturingBatchStepId,
  async (input: PrepareManufacturingBatchInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.prepareManufacturingBatch(input))
    )
)
