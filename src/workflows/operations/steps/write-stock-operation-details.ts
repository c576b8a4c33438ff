import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { restoreOperations } from "../restore-operations"
import { enteredNames } from "../../../application/check-entered-details"
import { flaggingWrongReturns } from "../../../application/flag-wrong-returns"
import { refuseArticleCodes } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"

export type WriteStockOperationDetailsInput = Parameters<
  TraceabilityModuleService["writeDetails"]
>[0]

export const writeStockOperationDetailsStepId = "traceability-write-stock-operation-details-step"

/**
 * This step writes the Detailed Operations rows of a line, all or nothing. Compensated by restoring the operation.
 *
 * Returns what was taken from other operations.
 */
export const writeStockOperationDetailsStep = createStep(
  writeStockOperationDetailsStepId,
  async (input: WriteStockOperationDetailsInput, { container }) => {
    await refuseArticleCodes(container, enteredNames(input))
    const { taken, before } = await flaggingWrongReturns(container, input.operation_id, () =>
      withTraceability(container, (service) => service.writeDetails(input))
    )
    return new StepResponse(taken, before)
  },
  restoreOperations
)
