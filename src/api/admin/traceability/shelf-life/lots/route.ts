import { withTraceability } from "../../../../../application/with-traceability"
import type { AdminTraceabilityAgingListResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { viewAging } from "../helpers"
import type { AgingParams } from "../validators"

/** Lists lots on hand that expire, the first to expire first: who cannot get them any more, and what will not be sold in time. */
export const GET = traceabilityRoute<unknown, AgingParams, AdminTraceabilityAgingListResponse>(
  async (req) => {
    const { lots, count } = await withTraceability(req.scope, (service) =>
      service.searchAging(req.validatedQuery)
    )
    const { limit, offset } = req.validatedQuery
    return { lots: await viewAging(req, lots), count, offset, limit }
  }
)
