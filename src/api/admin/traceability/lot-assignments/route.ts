import { assignStockLotsWorkflow } from "../../../../workflows/lots/workflows/assign-stock-lots"
import { requireItems, requirePlaces } from "../../../utils/add-names"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import type { AssignLotsBody } from "../lots/validators"
import { retrieveOperation } from "../operations/helpers"

export const POST = traceabilityRoute(async (req) => {
  const body = req.validatedBody as AssignLotsBody
  await requireItems(req.scope, [body.inventory_item_id])
  await requirePlaces(req.scope, [body.location_id])
  const { result } = await assignStockLotsWorkflow(req.scope).run({
    input: { ...body, actor_id: actorOf(req) },
  })
  return { operation: await retrieveOperation(req.scope, result) }
})
