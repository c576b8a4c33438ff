import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { restoreOperations } from "../../operations/restore-operations"
import { withTraceability } from "../../../application/with-traceability"

export type ConfirmManufacturingOrderInput = { id: string }

export const confirmManufacturingOrderStepId = "traceability-confirm-manufacturing-order-step"

/** Confirms a draft order and reserves its components by their removal strategies. Undone by putting its operation back as it was. */
export const confirmManufacturingOrderStep = createStep(
  confirmManufacturingOrderStepId,
  async (input: ConfirmManufacturingOrderInput, { container }) => {
    const before = await withTraceability(container, (service) =>
      service.confirmManufacturingOrder(input.id)
    )
    return new StepResponse(void 0, before)
  },
  restoreOperations
)
