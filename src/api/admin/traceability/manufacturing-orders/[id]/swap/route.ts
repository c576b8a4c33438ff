import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { reworkOrder } from "../../helpers"
import type { SwapBody } from "../../validators"

export const POST = traceabilityRoute((req) =>
  reworkOrder(req.scope, req.params.id, {
    what: { swap: { ...(req.validatedBody as SwapBody), id: req.params.id } },
    actor_id: actorOf(req),
  })
)
