import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityCostDocumentResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveCostDocument } from "../../helpers"

/** Takes a landed cost back, as of now. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityCostDocumentResponse>(
  async (req) => {
    await withTraceability(req.scope, (service) =>
      service.reverseCostDocument(req.params.id, actorOf(req))
    )
    return { cost_document: await retrieveCostDocument(req.scope, req.params.id) }
  }
)
