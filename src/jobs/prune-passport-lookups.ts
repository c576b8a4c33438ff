import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../application/with-traceability"
import { isoDay } from "../shared/iso-day"

const DAY_MS = 24 * 60 * 60 * 1000
/** What was suspicious is kept as an alert; the single look-ups only say how many there were. */
const KEPT_DAYS = 30

export default async function prunePassportLookupsJob(container: MedusaContainer): Promise<void> {
  const before = isoDay(new Date(Date.now() - KEPT_DAYS * DAY_MS))
  // Servers still count into yesterday for some seconds after midnight.
  const saltsBefore = isoDay(new Date(Date.now() - DAY_MS))
  await withTraceability(container, (service) => service.pruneLookups(before, saltsBefore))
}

export const config = {
  name: "traceability-prune-passport-lookups",
  schedule: "50 3 * * *",
}
