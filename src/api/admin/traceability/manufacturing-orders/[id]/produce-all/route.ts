import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { produceOrder } from "../../helpers"
import type { ProduceAllBody } from "../../validators"

export const POST = traceabilityRoute((req) =>
  produceOrder(req.scope, {
    ...(req.validatedBody as ProduceAllBody),
    what: { produce: { id: req.params.id } },
    actor_id: actorOf(req),
  })
)
