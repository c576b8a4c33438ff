import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityIdentifierKindListResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"

/** Lists the kinds of second identifiers that the shop keeps. They are changed with its settings. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityIdentifierKindListResponse>(
  async (req) => ({
    identifier_kinds: await withTraceability(req.scope, (service) => service.readIdentifierKinds()),
  })
)
