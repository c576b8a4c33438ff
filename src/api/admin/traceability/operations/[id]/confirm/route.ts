import type { AdminTraceabilityOperationResponse } from "../../../../../../types/http"
import { confirmStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/confirm-stock-operation"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"

/** Confirms a draft: what goes out is reserved by the removal strategy. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityOperationResponse>(
  async (req) => {
    await confirmStockOperationWorkflow(req.scope).run({ input: { id: req.params.id } })
    return { operation: await retrieveOperation(req.scope, req.params.id) }
  }
)
