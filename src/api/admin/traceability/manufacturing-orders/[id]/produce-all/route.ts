import type { AdminTraceabilityProduceResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { produceOrder } from "../../helpers"
import type { ProduceAllBody } from "../../validators"

/** Produces all of an order: missing numbers are generated, several serial numbers split it. */
export const POST = traceabilityRoute<ProduceAllBody, unknown, AdminTraceabilityProduceResponse>(
  (req) =>
    produceOrder(req.scope, {
      ...req.validatedBody,
      what: { produce: { id: req.params.id } },
      actor_id: actorOf(req),
    })
)
