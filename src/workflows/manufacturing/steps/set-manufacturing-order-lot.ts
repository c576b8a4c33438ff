import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { withTraceability } from "../../../utils/with-traceability"

export type SetManufacturingOrderLotInput = Parameters<
  TraceabilityModuleService["setManufacturingLot"]
>[0]

export const setManufacturingOrderLotStepId = "set-manufacturing-order-lot-step"

/** Sets the Lot/Serial Number of an order. One transaction of the module: when it fails it has changed nothing, so it has nothing to compensate. */
export const setManufacturingOrderLotStep = createStep(
  setManufacturingOrderLotStepId,
  async (input: SetManufacturingOrderLotInput, { container }) =>
    new StepResponse(
      await withTraceability(container, (service) => service.setManufacturingLot(input))
    )
)
