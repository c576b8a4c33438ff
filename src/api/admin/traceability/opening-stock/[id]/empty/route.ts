import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityOpeningStockResponse } from "../../../../../../types/http"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOpening } from "../../helpers"

/** Takes everything off an open run, to enter another list. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityOpeningStockResponse>(
  async (req) => {
    await withTraceability(req.scope, (service) => service.emptyOpening(req.params.id))
    return { opening_stock: await retrieveOpening(req.scope, req.params.id) }
  }
)
