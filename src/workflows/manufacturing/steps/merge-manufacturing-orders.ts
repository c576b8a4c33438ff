import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../utils/with-traceability"

export type MergeManufacturingOrdersInput = { ids: string[] }

export const mergeManufacturingOrdersStepId = "merge-manufacturing-orders-step"

/** Makes one order of several and answers its id. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const mergeManufacturingOrdersStep = createStep(
  mergeManufacturingOrdersStepId,
  async (input: MergeManufacturingOrdersInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.mergeManufacturingOrders(input.ids))
    )
)
