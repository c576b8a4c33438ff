import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { reworkOrder } from "../../helpers"
import type { UnbuildBody } from "../../validators"

export const POST = traceabilityRoute((req) =>
  reworkOrder(req.scope, req.params.id, {
    what: { unbuild: { ...(req.validatedBody as UnbuildBody), id: req.params.id } },
    actor_id: actorOf(req),
  })
)
