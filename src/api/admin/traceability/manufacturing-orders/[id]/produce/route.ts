import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { produceOrder } from "../../helpers"
import type { ProduceBody } from "../../validators"

export const POST = traceabilityRoute((req) => {
  const { accept_consumption, ...given } = req.validatedBody as ProduceBody
  return produceOrder(req.scope, {
    what: { produce: { ...given, id: req.params.id } },
    accept_consumption,
    actor_id: actorOf(req),
  })
})
