import type { StoreTraceabilityLotListResponse } from "../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { readLotsOf } from "../helpers"
import type { OwnedLotsParams } from "../validators"

/** Lists the units that the signed-in customer has. */
export const GET = traceabilityRoute<unknown, OwnedLotsParams, StoreTraceabilityLotListResponse>(
  async (req) => {
    const { limit, offset } = req.validatedQuery
    const lots = await readLotsOf(req.scope, actorOf(req)!)
    return { lots: lots.slice(offset, offset + limit), count: lots.length, offset, limit }
  }
)
