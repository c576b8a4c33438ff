import type {
  AdminTraceabilityBatchPreviewResponse,
  AdminTraceabilityBatchResponse,
} from "../../../../../../types/http"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { prepareBatch, previewBatch, produceBatch } from "../../batch"
import type { RunBatchBody } from "../../validators"

/** Previews, prepares or produces a batch: the same as the route below that is named like the action. */
export const POST = traceabilityRoute<
  RunBatchBody,
  unknown,
  AdminTraceabilityBatchPreviewResponse | AdminTraceabilityBatchResponse
>((req) => {
  const { action, accept_consumption, accept_expired, ...batch } = req.validatedBody
  switch (action) {
    case "preview":
      return previewBatch(req, batch)
    case "prepare":
      return prepareBatch(req, batch)
    case "produce":
      return produceBatch(req, { ...batch, accept_consumption, accept_expired })
  }
})
