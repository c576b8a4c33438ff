import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { reworkOrder } from "../../helpers"
import type { ScrapBody } from "../../validators"

export const POST = traceabilityRoute((req) =>
  reworkOrder(req.scope, req.params.id, {
    what: { scrap: { ...(req.validatedBody as ScrapBody), id: req.params.id } },
    actor_id: actorOf(req),
  })
)
