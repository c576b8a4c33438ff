import type { AdminTraceabilityReworkResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { reworkOrder } from "../../helpers"
import type { ScrapBody } from "../../validators"

/** Scraps an assigned component of an open order. */
export const POST = traceabilityRoute<ScrapBody, unknown, AdminTraceabilityReworkResponse>((req) =>
  reworkOrder(req.scope, req.params.id, {
    what: { scrap: { ...req.validatedBody, id: req.params.id } },
    actor_id: actorOf(req),
  })
)
