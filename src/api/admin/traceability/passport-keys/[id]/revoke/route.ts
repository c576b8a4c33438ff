import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityPassportKeyResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"

/** Revokes a key at once and for good. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityPassportKeyResponse>(
  async (req) => ({
    passport_key: await withTraceability(req.scope, (service) =>
      service.revokePassportKey(req.params.id, actorOf(req))
    ),
  })
)
