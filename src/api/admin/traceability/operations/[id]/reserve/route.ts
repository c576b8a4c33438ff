import type { AdminTraceabilityOperationResponse } from "../../../../../../types/http"
import { reserveStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/reserve-stock-operation"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"

/** Reserves what is missing by the removal strategy; what was chosen stays. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityOperationResponse>(
  async (req) => {
    await reserveStockOperationWorkflow(req.scope).run({ input: { id: req.params.id } })
    return { operation: await retrieveOperation(req.scope, req.params.id) }
  }
)
