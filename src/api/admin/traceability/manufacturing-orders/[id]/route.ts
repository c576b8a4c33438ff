import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOrder } from "../helpers"

export const GET = traceabilityRoute(async (req) => ({
  manufacturing_order: await retrieveOrder(req.scope, req.params.id),
}))
