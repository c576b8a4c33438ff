import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveTrace } from "../../../reports/trace"
import type { TraceParams } from "../../../reports/validators"

export const GET = traceabilityRoute(async (req) => ({
  trace: await retrieveTrace(req.scope, {
    ...(req.validatedQuery as TraceParams),
    lot_id: req.params.id,
  }),
}))
