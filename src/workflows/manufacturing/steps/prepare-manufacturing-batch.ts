import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { restoreOrders } from "../restore-orders"
import { withTraceability } from "../../../application/with-traceability"

export type PrepareManufacturingBatchInput = Parameters<
  TraceabilityModuleService["prepareManufacturingBatch"]
>[0]

export const prepareManufacturingBatchStepId = "traceability-prepare-manufacturing-batch-step"

/** Numbers an order and splits it into one a unit. Answers `{ order_ids, rest_id }`. Undone by putting the order back as it was: drawn numbers stay used. */
export const prepareManufacturingBatchStep = createStep(
  prepareManufacturingBatchStepId,
  async (input: PrepareManufacturingBatchInput, { container }) => {
    const { prepared, before } = await withTraceability(container, (service) =>
      service.prepareManufacturingBatch(input)
    )
    const made = [...prepared.order_ids, ...(prepared.rest_id ? [prepared.rest_id] : [])]
    return new StepResponse(prepared, { before, made: made.filter((id) => id !== input.id) })
  },
  restoreOrders
)
