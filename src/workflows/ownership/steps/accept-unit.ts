import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type AcceptUnitInput = { code: string; customer_id: string }

export const acceptUnitStepId = "traceability-accept-unit-step"

/**
 * This step gives an offered unit to the customer who has its code. Compensated by letting the offer stand as before.
 *
 * Returns `{ id }` of the transfer. Throws `not_found` for a code that is unknown, used or expired, and `invalid_state` for who offered it.
 */
export const acceptUnitStep = createStep(
  acceptUnitStepId,
  async ({ code, customer_id }: AcceptUnitInput, { container }) => {
    const id = await withTraceability(container, (service) => service.acceptUnit(code, customer_id))
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.unacceptUnit(id))
    }
  }
)
