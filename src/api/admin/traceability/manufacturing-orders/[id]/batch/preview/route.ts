import type { AdminTraceabilityBatchPreviewResponse } from "../../../../../../../types/http"
import { traceabilityRoute } from "../../../../../../utils/traceability-route"
import { previewBatch } from "../../../batch"
import type { PreviewBatchBody } from "../../../validators"

/** What a batch would do, and every line that is wrong. Nothing is written. */
export const POST = traceabilityRoute<
  PreviewBatchBody,
  unknown,
  AdminTraceabilityBatchPreviewResponse
>((req) => previewBatch(req, req.validatedBody))
