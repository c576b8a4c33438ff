import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type TraceabilityModuleService from "../../../modules/traceability/service"
import { restoreOperations } from "../../operations/restore-operations"
import { refuseArticleNames } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"

export type SetManufacturingOrderLotInput = Parameters<
  TraceabilityModuleService["setManufacturingLot"]
>[0]

export const setManufacturingOrderLotStepId = "traceability-set-manufacturing-order-lot-step"

/** This step sets the lot or serial number of an order. Compensated by restoring its operation. */
export const setManufacturingOrderLotStep = createStep(
  setManufacturingOrderLotStepId,
  async (input: SetManufacturingOrderLotInput, { container }) => {
    await refuseArticleNames(container, [input.lot_name])
    const before = await withTraceability(container, (service) =>
      service.setManufacturingLot(input)
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
