import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"

export type RevokeWarrantyExtensionInput = { id: string; reason: string; actor_id: string | null }

export const revokeWarrantyExtensionStepId = "traceability-revoke-warranty-extension-step"

/**
 * This step takes back what an extension of a warranty gave. Compensated by giving it again.
 *
 * Returns `{ id }`. Throws `not_found`, and `invalid_state` for one that is revoked already.
 */
export const revokeWarrantyExtensionStep = createStep(
  revokeWarrantyExtensionStepId,
  async ({ id, ...why }: RevokeWarrantyExtensionInput, { container }) => {
    const revoked = await withTraceability(container, (service) =>
      service.revokeWarrantyExtension(id, why)
    )
    return new StepResponse({ id }, revoked)
  },
  async (revoked, { container }) => {
    if (revoked) {
      await withTraceability(container, (service) => service.restoreWarrantyExtension(revoked))
    }
  }
)
