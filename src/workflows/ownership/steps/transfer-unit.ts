import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type TransferUnitInput = {
  lot_id: string
  /** Who had it, as far as that is known. */
  from_customer_id: string | null
  to_customer_id: string
  note?: string | null
  actor_id: string | null
}

export const transferUnitStepId = "traceability-transfer-unit-step"

/**
 * This step writes that a unit has another owner. Compensated by taking that back.
 *
 * Returns `{ id }` of the transfer. Throws `not_found`, `lot_elsewhere` for a unit that no customer has, and `invalid_state` for a lot, for a
 * unit that was reported stolen or lost, and for a customer who has it already.
 */
export const transferUnitStep = createStep(
  transferUnitStepId,
  async (input: TransferUnitInput, { container }) => {
    const id = await withTraceability(container, (service) => service.transferUnit(input))
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.discardUnitTransfer(id))
    }
  }
)
