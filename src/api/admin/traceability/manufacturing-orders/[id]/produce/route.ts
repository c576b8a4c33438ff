import type { AdminTraceabilityProduceResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { produceOrder } from "../../helpers"
import type { ProduceBody } from "../../validators"

/** Produces a part of an order; the rest becomes the next order of its family. */
export const POST = traceabilityRoute<ProduceBody, unknown, AdminTraceabilityProduceResponse>(
  (req) => {
    const { accept_consumption, accept_expired, ...given } = req.validatedBody
    return produceOrder(req.scope, {
      what: { produce: { ...given, id: req.params.id } },
      accept_consumption,
      accept_expired,
      actor_id: actorOf(req),
    })
  }
)
