import type { AdminTraceabilityOperationResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOperation } from "../helpers"

/** Retrieves an operation with its lines and their Detailed Operations. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityOperationResponse>(
  async (req) => ({ operation: await retrieveOperation(req.scope, req.params.id) })
)
