import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../../operations/restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type ReserveManufacturingOrderInput = { id: string }

export const reserveManufacturingOrderStepId = "traceability-reserve-manufacturing-order-step"

/** Reserves what a confirmed order still misses. Undone by putting its operation back as it was. */
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
