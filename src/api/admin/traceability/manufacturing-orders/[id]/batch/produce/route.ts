import type { AdminTraceabilityBatchResponse } from "../../../../../../../types/http"
import { traceabilityRoute } from "../../../../../../utils/traceability-route"
import { produceBatch } from "../../../batch"
import type { ProduceBatchBody } from "../../../validators"

/** Numbers and splits an order, and produces what is numbered. */
export const POST = traceabilityRoute<ProduceBatchBody, unknown, AdminTraceabilityBatchResponse>(
  (req) => produceBatch(req, req.validatedBody)
)
