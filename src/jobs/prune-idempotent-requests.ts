import type { MedusaContainer } from "@medusajs/framework/types"
import { withTraceability } from "../application/with-traceability"

/** Whoever sends a request again does so within hours; a week leaves room for a client that was off. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

export default async function pruneIdempotentRequestsJob(
  container: MedusaContainer
): Promise<void> {
  await withTraceability(container, (service) =>
    service.pruneRequests(new Date(Date.now() - KEPT_MS))
  )
}

export const config = {
  name: "traceability-prune-idempotent-requests",
  schedule: "35 3 * * *",
}
