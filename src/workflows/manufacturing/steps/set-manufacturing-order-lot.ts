import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { restoreOperations } from "../../operations/restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type SetManufacturingOrderLotInput = Parameters<
  TraceabilityModuleService["setManufacturingLot"]
>[0]

export const setManufacturingOrderLotStepId = "traceability-set-manufacturing-order-lot-step"

/** Sets the Lot/Serial Number of an order. Undone by putting its operation back as it was. */
export const setManufacturingOrderLotStep = createStep(
  setManufacturingOrderLotStepId,
  async (input: SetManufacturingOrderLotInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.setManufacturingLot(input)
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
