import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import { readFamilyLevels } from "../../../medusa/levels"
import type { Repair } from "../../../modules/traceability/manufacturing/repairs/claim-repair"

export type ClaimRepairInput = Repair & { actor_id: string | null }

export const claimRepairStepId = "traceability-claim-repair-step"

/**
 * This step holds the parts of a repair and makes its document, before Medusa's levels change. Compensated by releasing the claim.
 *
 * Returns `{ claim_id, level_changes, operation_id, family_reference }`. Throws `invalid_state` for a case that is not in repair,
 * and every part that is not there, not free or not fit.
 */
export const claimRepairStep = createStep(
  claimRepairStepId,
  async ({ actor_id, ...repair }: ClaimRepairInput, { container, context }) => {
    const { cases } = await withTraceability(container, (service) =>
      service.searchServiceCases({ id: repair.id, limit: 1, offset: 0 })
    )
    const location_id = cases[0]?.location_id
    const places = location_id
      ? repair.used.map(({ inventory_item_id }) => ({ inventory_item_id, location_id }))
      : []
    const levels = await readFamilyLevels(container, "", places)
    const claim = await withTraceability(container, (service) =>
      service.claimRepair(repair, {
        levels,
        actor_id,
        transaction_id: `${claimRepairStepId}:${context?.transactionId}`,
      })
    )
    return new StepResponse({ ...claim, family_reference: "" }, claim.claim_id)
  },
  async (claimId, { container }) => {
    if (claimId) {
      await withTraceability(container, (service) => service.releaseClaim(claimId))
    }
  }
)
