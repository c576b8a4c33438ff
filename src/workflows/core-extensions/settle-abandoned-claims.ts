import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { withLocks } from "../../application/with-locks"
import { withTraceability } from "../../application/with-traceability"
import { locksOf, settleClaim } from "./settle-claim"

/**
 * Confirms or releases what a process left half done when it died: claims older than `before`. What Medusa shows decides;
 * where it shows neither, the claim stays and `GET /integrity` names it. Returns how many were settled.
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
      settled += (await withLocks(container, locksOf(claim), settle)) ? 1 : 0
    } catch (error) {
      logger.error(`The abandoned claim ${claim.id} could not be settled`, error as Error)
    }
  }
  return settled
}
