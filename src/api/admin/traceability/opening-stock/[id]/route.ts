import type { AdminTraceabilityOpeningStockResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOpening } from "../helpers"

/** One run with what it holds of each article. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityOpeningStockResponse>(
  async (req) => ({ opening_stock: await retrieveOpening(req.scope, req.params.id) })
)
