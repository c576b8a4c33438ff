import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ManufacturingRework } from "../../../modules/traceability/manufacturing/rework/claim-manufacturing-rework"
import { readComponentLevels } from "../../../application/read-component-levels"
import { withTraceability } from "../../../application/with-traceability"

export type ClaimManufacturingReworkInput = {
  what: ManufacturingRework
  actor_id: string | null
}

export const claimManufacturingReworkStepId = "traceability-claim-manufacturing-rework-step"

export const orderToRework = ({ what }: ClaimManufacturingReworkInput): string =>
  "unbuild" in what ? what.unbuild.id : "swap" in what ? what.swap.id : what.scrap.id

/**
 * This step holds the units of an unbuild, a swap or a scrap and creates its document, before Medusa's levels change.
 * Compensated by releasing the claim.
 *
 * Returns `{ claim_id, level_changes, operation_id, family_reference }`.
 */
export const claimManufacturingReworkStep = createStep(
  claimManufacturingReworkStepId,
  async (input: ClaimManufacturingReworkInput, { container, context }) => {
    const { levels, family_reference } = await readComponentLevels(container, orderToRework(input))
    const claim = await withTraceability(container, (service) =>
      service.claimManufacturingRework(input.what, {
        levels,
        actor_id: input.actor_id,
        transaction_id: `${claimManufacturingReworkStepId}:${context?.transactionId}`,
      })
    )
    return new StepResponse({ ...claim, family_reference }, claim.claim_id)
  },
  async (claimId, { container }) => {
    if (claimId) {
      await withTraceability(container, (service) => service.releaseClaim(claimId))
    }
  }
)
