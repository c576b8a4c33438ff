import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { restoreOrders } from "../restore-orders"
import { refuseArticleNames } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"

export type PrepareManufacturingBatchInput = Parameters<
  TraceabilityModuleService["prepareManufacturingBatch"]
>[0]

export const prepareManufacturingBatchStepId = "traceability-prepare-manufacturing-batch-step"

/**
 * This step numbers an order and splits it into one order a unit. Compensated by restoring the order; lot names that
 * were drawn stay used.
 *
 * Returns `{ order_ids, rest_id }`.
 */
export const prepareManufacturingBatchStep = createStep(
  prepareManufacturingBatchStepId,
  async (input: PrepareManufacturingBatchInput, { container }) => {
    const names = input.rows?.map((row) => row.name) ?? [input.first_name]
    await refuseArticleNames(container, names)
    const { prepared, before } = await withTraceability(container, (service) =>
      service.prepareManufacturingBatch(input)
    )
    const made = [...prepared.order_ids, ...(prepared.rest_id ? [prepared.rest_id] : [])]
    return new StepResponse(prepared, { before, made: made.filter((id) => id !== input.id) })
  },
  restoreOrders
)
