import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveRecall } from "../helpers"

export const GET = traceabilityRoute(async (req) => ({
  recall: await retrieveRecall(req.scope, req.params.id),
}))
