import { checkIntegrity } from "../../../../application/check-integrity"
import type { AdminTraceabilityIntegrityResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"

/** Checks whether ledger, lot stock and Medusa's levels agree. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityIntegrityResponse>(
  async (req) => ({ integrity: await checkIntegrity(req.scope) })
)
