import type { StoreTraceabilityLotListResponse } from "../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { readLotsOf } from "../helpers"
import type { OwnedLotsParams } from "../validators"

/** Lists the units that the signed-in customer has, the latest delivery first. */
export const GET = traceabilityRoute<unknown, OwnedLotsParams, StoreTraceabilityLotListResponse>(
  (req) => readLotsOf(req.scope, actorOf(req)!, req.validatedQuery)
)
