import { unreserveStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/unreserve-stock-operation"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"

export const POST = traceabilityRoute(async (req) => {
  await unreserveStockOperationWorkflow(req.scope).run({ input: { id: req.params.id } })
  return { operation: await retrieveOperation(req.scope, req.params.id) }
})
