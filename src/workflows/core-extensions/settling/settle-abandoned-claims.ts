import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withTraceability } from "../../../application/with-traceability"
import type { Claim } from "../../../modules/traceability/operations/claims/claim"
import { settleClaim, withClaimLocks } from "./settle-claim"

/** A database that fails while it settles a claim fails here too: the next run says it. */
async function keepRefusal(container: MedusaContainer, id: string, error: Error): Promise<void> {
  await withTraceability(container, (service) =>
    service.keepStuckReason(id, "refused", error.message)
  ).catch(() => undefined)
}

const staying = ({ id, kind, order_id }: Claim): string => {
  const what = `${kind.replace("_", " ")}${order_id ? ` of order ${order_id}` : ""}`
  return `The claim ${id} (${what}) stays open: Medusa's levels are off by something else, somebody is working on its items, or its goods have left since. Look at the stock check; release it there when it stays.`
}

/**
 * Confirms or releases what a process left half done when it died: claims older than `before`. What Medusa shows decides;
 * where it shows neither, the claim stays, and `GET /integrity` and `GET /claims` name it with the reason. Returns how many were settled.
 */
export async function settleAbandonedClaims(
  container: MedusaContainer,
  before: Date
): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const claims = await withTraceability(container, (service) => service.readAbandonedClaims(before))
  let settled = 0
  for (const claim of claims) {
    try {
      const settle = () => settleClaim(container, claim, before)
      const isSettled = await withClaimLocks(container, claim, settle)
      settled += isSettled ? 1 : 0
      if (!isSettled) {
        logger.warn(staying(claim))
      }
    } catch (error) {
      logger.error(`The abandoned claim ${claim.id} could not be settled`, error as Error)
      await keepRefusal(container, claim.id, error as Error)
    }
  }
  return settled
}
