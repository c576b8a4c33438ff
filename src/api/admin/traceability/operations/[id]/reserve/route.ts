import { reserveStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/reserve-stock-operation"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"

export const POST = traceabilityRoute(async (req) => {
  await reserveStockOperationWorkflow(req.scope).run({ input: { id: req.params.id } })
  return { operation: await retrieveOperation(req.scope, req.params.id) }
})
