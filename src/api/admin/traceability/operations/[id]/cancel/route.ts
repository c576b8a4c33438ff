import type { AdminTraceabilityOperationResponse } from "../../../../../../types/http"
import { cancelStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/cancel-stock-operation"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"

/** Cancels an operation, and frees what it had reserved. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityOperationResponse>(
  async (req) => {
    await cancelStockOperationWorkflow(req.scope).run({ input: { id: req.params.id } })
    return { operation: await retrieveOperation(req.scope, req.params.id) }
  }
)
