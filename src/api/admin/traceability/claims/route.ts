import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityStuckClaimsResponse } from "../../../../types/http"
import { abandonedBefore } from "../../../../workflows/core-extensions/settling/abandoned-after"
import { actorNames, orderDisplayIds } from "../../../utils/add-names"
import { traceabilityRoute } from "../../../utils/traceability-route"

/** Lists what has been half done for more than five minutes: a process died in the middle of it. The oldest hundred. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityStuckClaimsResponse>(
  async (req) => {
    const claims = await withTraceability(req.scope, (service) =>
      service.readStuckClaims(abandonedBefore())
    )
    const orders = await orderDisplayIds(
      req.scope,
      claims.map((claim) => claim.order_id)
    )
    const actors = await actorNames(
      req.scope,
      claims.map((claim) => claim.actor_id)
    )
    return {
      claims: claims.map((claim) => ({
        ...claim,
        order_display_id: orders(claim.order_id),
        actor_name: actors(claim.actor_id),
      })),
    }
  }
)
