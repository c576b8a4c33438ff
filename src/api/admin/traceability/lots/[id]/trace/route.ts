import type { AdminTraceabilityTraceResponse } from "../../../../../../types/http"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveTrace } from "../../../reports/trace"
import type { TraceParams } from "../../../reports/validators"

/** What a lot came from and went into, through every level of manufacturing. */
export const GET = traceabilityRoute<unknown, TraceParams, AdminTraceabilityTraceResponse>(
  async (req) => ({
    trace: await retrieveTrace(req.scope, { ...req.validatedQuery, lot_id: req.params.id }),
  })
)
