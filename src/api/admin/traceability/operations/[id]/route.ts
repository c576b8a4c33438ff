import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOperation } from "../helpers"

export const GET = traceabilityRoute(async (req) => ({
  operation: await retrieveOperation(req.scope, req.params.id),
}))
