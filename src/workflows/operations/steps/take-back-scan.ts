import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type TakeBackScanInput = { operation_id: string; detail_id: string }

export const takeBackScanStepId = "traceability-take-back-scan-step"

/** This step takes one scan of an open operation back. Compensated by restoring the operation. */
export const takeBackScanStep = createStep(
  takeBackScanStepId,
  async (input: TakeBackScanInput, { container }) =>
    new StepResponse(
      void 0,
      await withTraceability(container, (service) => service.takeBackScan(input))
    ),
  restoreOperations
)
