import type { AdminTraceabilityRecallResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveRecall } from "../helpers"

/** Retrieves a recall with its progress. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityRecallResponse>(
  async (req) => ({
    recall: await retrieveRecall(req.scope, req.params.id),
  })
)
