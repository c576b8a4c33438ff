import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type RevokeUnitTransferInput = { id: string; reason: string; actor_id: string | null }

export const revokeUnitTransferStepId = "traceability-revoke-unit-transfer-step"

/**
 * This step makes a unit its former owner's again. Compensated by the transfer.
 *
 * Returns `{ id }`. Throws `not_found`, and `invalid_state` for a transfer that does not stand any more.
 */
export const revokeUnitTransferStep = createStep(
  revokeUnitTransferStepId,
  async ({ id, ...why }: RevokeUnitTransferInput, { container }) => {
    await withTraceability(container, (service) => service.revokeUnitTransfer(id, why))
    return new StepResponse({ id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await withTraceability(container, (service) => service.unrevokeUnitTransfer(id))
    }
  }
)
