import type { AdminTraceabilityCostDocumentResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveCostDocument } from "../helpers"

/** Retrieves a landed or entered cost. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityCostDocumentResponse>(
  async (req) => ({ cost_document: await retrieveCostDocument(req.scope, req.params.id) })
)
