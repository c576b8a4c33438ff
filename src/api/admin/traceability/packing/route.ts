import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityPackingsResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { addPackingNames } from "./helpers"
import type { PackingsParams } from "./validators"

/** Lists deliveries of orders that can be packed, the oldest first. */
export const GET = traceabilityRoute<unknown, PackingsParams, AdminTraceabilityPackingsResponse>(
  async (req) => {
    const { limit, offset, location_id } = req.validatedQuery
    const { packings, ...found } = await withTraceability(req.scope, (service) =>
      service.searchPackings({ location_id, limit, offset })
    )
    return { packings: await addPackingNames(req.scope, packings), ...found, offset, limit }
  }
)
