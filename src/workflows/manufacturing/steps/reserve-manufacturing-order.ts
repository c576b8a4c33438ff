import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../../operations/restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type ReserveManufacturingOrderInput = { id: string }

export const reserveManufacturingOrderStepId = "traceability-reserve-manufacturing-order-step"

/** This step reserves the components that a confirmed order still misses. Compensated by restoring its operation. */
export const reserveManufacturingOrderStep = createStep(
  reserveManufacturingOrderStepId,
  async (input: ReserveManufacturingOrderInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.reserveManufacturingOrder(input.id)
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
