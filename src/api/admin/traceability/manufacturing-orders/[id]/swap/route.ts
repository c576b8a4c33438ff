import type { AdminTraceabilityReworkResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { reworkOrder } from "../../helpers"
import type { SwapBody } from "../../validators"

/** Swaps a component of a finished unit for another one. */
export const POST = traceabilityRoute<SwapBody, unknown, AdminTraceabilityReworkResponse>((req) =>
  reworkOrder(req.scope, req.params.id, {
    what: { swap: { ...req.validatedBody, id: req.params.id } },
    actor_id: actorOf(req),
  })
)
