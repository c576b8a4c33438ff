import type { AdminTraceabilityReworkResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { reworkOrder } from "../../helpers"
import type { UnbuildBody } from "../../validators"

/** Takes a finished unit, or so much of a product without numbers, apart. */
export const POST = traceabilityRoute<UnbuildBody, unknown, AdminTraceabilityReworkResponse>(
  (req) =>
    reworkOrder(req.scope, req.params.id, {
      what: { unbuild: { ...req.validatedBody, id: req.params.id } },
      actor_id: actorOf(req),
    })
)
