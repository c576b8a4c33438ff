import type { AdminTraceabilityClaimReleaseResponse } from "../../../../../../types/http"
import { releaseStuckClaimWorkflow } from "../../../../../../workflows/corrections/workflows/release-stuck-claim"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import type { ReleaseClaimBody } from "../../validators"

/** Ends what was left half done: as Medusa shows that it ended, else by giving back what it holds. */
export const POST = traceabilityRoute<
  ReleaseClaimBody,
  unknown,
  AdminTraceabilityClaimReleaseResponse
>(async (req) => {
  const { result } = await releaseStuckClaimWorkflow(req.scope).run({
    input: { claim_id: req.params.id, ...req.validatedBody, actor_id: actorOf(req) },
  })
  return result
})
