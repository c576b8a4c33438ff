import { withTraceability } from "../../../../../../application/with-traceability"
import type { StoreTraceabilityCancelResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"

/** Ends an offer of the signed-in customer's own. */
export const POST = traceabilityRoute<unknown, unknown, StoreTraceabilityCancelResponse>(
  async (req) => {
    const { id } = req.params
    await withTraceability(req.scope, (service) => service.cancelUnitOffer(id, actorOf(req)!))
    return { id, cancelled: true }
  }
)
