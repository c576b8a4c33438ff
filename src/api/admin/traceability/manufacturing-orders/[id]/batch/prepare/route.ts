import type { AdminTraceabilityBatchResponse } from "../../../../../../../types/http"
import { traceabilityRoute } from "../../../../../../utils/traceability-route"
import { prepareBatch } from "../../../batch"
import type { PrepareBatchBody } from "../../../validators"

/** Numbers and splits an order, and produces nothing yet. */
export const POST = traceabilityRoute<PrepareBatchBody, unknown, AdminTraceabilityBatchResponse>(
  (req) => prepareBatch(req, req.validatedBody)
)
