import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { withTraceability } from "../../../application/with-traceability"
import type { ReleaseStuckClaim } from "../../../modules/traceability/settling/release-stuck-claim"
import type { Claim } from "../../../modules/traceability/operations/claims/claim"
import { say } from "../../../shared/say"
import { TraceabilityError } from "../../../shared/traceability-error"
import { abandonedBefore } from "../../core-extensions/settling/abandoned-after"
import { giveUpOrderCancel } from "../../core-extensions/settling/give-up-order-cancel"
import { endClaim, settleClaim, withClaimLocks } from "../../core-extensions/settling/settle-claim"

export const releaseStuckClaimStepId = "traceability-release-stuck-claim-step"

/** `settled`: what Medusa shows decided after all. `released`: it showed neither, and a person did. */
export type ClaimRelease = { claim_id: string; outcome: "settled" | "released" }

async function requireClaim(container: MedusaContainer, id: string, before: Date) {
  const claims = await withTraceability(container, (service) =>
    service.listStockClaims({ id }, { select: ["id", "state", "created_at"] })
  )
  const claim = claims.at(0)
  if (!claim) {
    throw new TraceabilityError("not_found", `There is no claim ${id}.`, { status: 404 })
  }
  if (claim.state !== "open") {
    throw new TraceabilityError("invalid_state", say("invalid_state.finishedMeanwhile"))
  }
  if (new Date(claim.created_at) >= before) {
    throw new TraceabilityError("invalid_state", say("invalid_state.notStuckYet"), { status: 409 })
  }
}

/**
 * Where a payment refuses the rest of a cancelled order, that is given up: no goods have moved. Of anything else a part may be
 * done by now, and giving the goods back would leave them twice in stock.
 */
async function wasSettled(container: MedusaContainer, claim: Claim, before: Date) {
  try {
    return await settleClaim(container, claim, before)
  } catch (error) {
    const { message } = error as Error
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`The claim ${claim.id} could not be finished: ${message}`)
    if (claim.kind === "order_cancel") {
      return false
    }
    throw new TraceabilityError("invalid_state", say("invalid_state.restRefused", { message }), {
      status: 409,
    })
  }
}

/**
 * This step ends a claim that is stuck: as Medusa shows that it ended, or, where it shows nothing, by giving back what the
 * claim held, for the reason that a person gave. Not compensated: what a dead process left is not left again.
 *
 * Returns `{ claim_id, outcome }`. Throws `invalid_state` for a claim that may still be at work (409) or is settled.
 */
export const releaseStuckClaimStep = createStep(
  releaseStuckClaimStepId,
  async (input: ReleaseStuckClaim, { container }) => {
    const before = abandonedBefore()
    await requireClaim(container, input.claim_id, before)
    const abandoned = await withTraceability(container, (service) =>
      service.readAbandonedClaims(before, [input.claim_id])
    )
    let outcome: ClaimRelease["outcome"] = "settled"
    for (const claim of abandoned) {
      await withClaimLocks(container, claim, async () => {
        if (!(await wasSettled(container, claim, before))) {
          outcome = "released"
          if (claim.kind === "order_cancel") {
            await giveUpOrderCancel(container, claim)
          }
          await withTraceability(container, (service) => service.releaseStuckClaim(input))
          await endClaim(container, claim)
        }
      })
    }
    return new StepResponse<ClaimRelease>({ claim_id: input.claim_id, outcome })
  }
)
