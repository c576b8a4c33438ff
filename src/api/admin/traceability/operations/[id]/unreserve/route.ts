import type { AdminTraceabilityOperationResponse } from "../../../../../../types/http"
import { unreserveStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/unreserve-stock-operation"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"

/** Frees what is reserved and not picked; nothing is proposed again until it is reserved. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityOperationResponse>(
  async (req) => {
    await unreserveStockOperationWorkflow(req.scope).run({ input: { id: req.params.id } })
    return { operation: await retrieveOperation(req.scope, req.params.id) }
  }
)
