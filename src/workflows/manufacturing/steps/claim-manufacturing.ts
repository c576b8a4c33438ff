import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Manufacturing } from "../../../modules/traceability/manufacturing/production/claim-manufacturing"
import { refuseArticleNames } from "../../../application/refuse-article-codes"
import { withTraceability } from "../../../application/with-traceability"
import { readComponentLevels } from "../../../application/read-component-levels"

export type ClaimManufacturingInput = {
  what: Manufacturing
  accept_consumption?: boolean
  /** False asks about products whose expiration date has passed (`already_expired`). */
  accept_expired?: boolean
  actor_id: string | null
}

export const claimManufacturingStepId = "traceability-claim-manufacturing-step"

export const orderToProduce = ({ what }: ClaimManufacturingInput): string =>
  "batch" in what ? what.batch.id : what.produce.id

/** What is typed with it; numbers that were written before were looked at then. */
const namesOf = ({ what }: ClaimManufacturingInput): (string | undefined)[] =>
  "batch" in what
    ? (what.batch.rows?.map((row) => row.name) ?? [what.batch.first_name])
    : [what.produce.lot_name]

/**
 * This step splits and numbers an order as needed, checks all that is to be produced and freezes it, before Medusa's
 * levels change. Compensated by releasing the claim; lot names and splits stay, so that it can be tried again.
 *
 * Returns `{ claim_id, level_changes, order_ids, rest_id, family_reference }`.
 */
export const claimManufacturingStep = createStep(
  claimManufacturingStepId,
  async (input: ClaimManufacturingInput, { container, context }) => {
    await refuseArticleNames(container, namesOf(input))
    const { levels, family_reference } = await readComponentLevels(container, orderToProduce(input))
    const claim = await withTraceability(container, (service) =>
      service.claimManufacturing(input.what, {
        levels,
        accept_consumption: input.accept_consumption,
        accept_expired: input.accept_expired,
        actor_id: input.actor_id,
        transaction_id: `${claimManufacturingStepId}:${context?.transactionId}`,
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
