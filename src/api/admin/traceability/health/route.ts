import { listMissingExtensions } from "../../../../application/list-missing-extensions"
import type { AdminTraceabilityHealthResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"

/** Retrieves whether the plugin is wholly at work: where Medusa's workflows could not be extended, lots are not checked. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityHealthResponse>(
  async (req) => {
    const missing = listMissingExtensions(req.scope)
    return { health: { ok: !missing.length, missing_extensions: missing } }
  }
)
