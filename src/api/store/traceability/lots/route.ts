import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { readLotsOf } from "../helpers"
import type { OwnedLotsParams } from "../middlewares"

export const GET = traceabilityRoute(async (req) => {
  const { limit, offset } = req.validatedQuery as OwnedLotsParams
  const lots = await readLotsOf(req.scope, actorOf(req)!)
  return { lots: lots.slice(offset, offset + limit), count: lots.length, offset, limit }
})
