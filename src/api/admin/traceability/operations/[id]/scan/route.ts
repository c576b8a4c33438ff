import type { AdminTraceabilityOperationScanResponse } from "../../../../../../types/http"
import { scanIntoStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/scan-into-stock-operation"
import { readRecentItems } from "../../../../../utils/recent-items"
import { requireOverrideOfScan } from "../../../../../utils/require-override"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"
import type { ScanIntoOperationBody } from "../../validators"

/** Scans one code into an open operation, and answers the row that was picked or filled, or the article that was chosen. */
export const POST = traceabilityRoute<
  ScanIntoOperationBody,
  unknown,
  AdminTraceabilityOperationScanResponse
>(async (req) => {
  await requireOverrideOfScan(req, req.validatedBody.override_reason)
  const { result } = await scanIntoStockOperationWorkflow(req.scope).run({
    input: { ...req.validatedBody, operation_id: req.params.id, actor_id: actorOf(req) },
  })
  return {
    operation: await retrieveOperation(req.scope, req.params.id, readRecentItems),
    ...result,
  }
})
