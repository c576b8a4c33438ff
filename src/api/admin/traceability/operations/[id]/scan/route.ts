import { scanIntoStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/scan-into-stock-operation"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { readRecentItems } from "../../../../../utils/recent-items"
import { retrieveOperation } from "../../helpers"
import type { ScanIntoOperationBody } from "../../validators"

export const POST = traceabilityRoute(async (req) => {
  const { result } = await scanIntoStockOperationWorkflow(req.scope).run({
    input: { ...(req.validatedBody as ScanIntoOperationBody), operation_id: req.params.id },
  })
  return {
    operation: await retrieveOperation(req.scope, req.params.id, readRecentItems),
    ...result,
  }
})
