import type { MedusaContainer } from "@medusajs/framework/types"
import { syncAllComponentReservations } from "../workflows/manufacturing/sync-component-reservations"
import { settleAbandonedClaims } from "../workflows/core-extensions/settle-abandoned-claims"

/** No saga runs as long as this; what is older was left by a process that died. */
const ABANDONED_AFTER_MS = 5 * 60 * 1000

export default async function settleAbandonedClaimsJob(container: MedusaContainer): Promise<void> {
  await settleAbandonedClaims(container, new Date(Date.now() - ABANDONED_AFTER_MS))
  await syncAllComponentReservations(container)
}

export const config = {
  name: "traceability-settle-abandoned-claims",
  schedule: "* * * * *",
}
