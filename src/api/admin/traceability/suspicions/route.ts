import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilitySuspicionListResponse,
  AdminTraceabilitySuspicionResponse,
} from "../../../../types/http"
import { flagUnitWorkflow } from "../../../../workflows/suspicion/workflows/flag-unit"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { retrieveSuspicion, viewSuspicions } from "./helpers"
import { kindsOf, type ReportUnitBody, type SuspicionsParams } from "./validators"

/** Lists suspicious units: what is open first, what stops a unit before the rest. */
export const GET = traceabilityRoute<
  unknown,
  SuspicionsParams,
  AdminTraceabilitySuspicionListResponse
>(async (req) => {
  const { kind, ...search } = req.validatedQuery
  const { suspicions, count } = await withTraceability(req.scope, (service) =>
    service.searchSuspicions({ ...search, kind: kindsOf(kind) })
  )
  const { limit, offset } = search
  return { suspicions: await viewSuspicions(req.scope, suspicions), count, offset, limit }
})

/** Reports a unit as stolen or lost, or as suspicious for another reason. Stolen and lost units do not leave until they are cleared. */
export const POST = traceabilityRoute<ReportUnitBody, unknown, AdminTraceabilitySuspicionResponse>(
  async (req) => {
    const { result } = await flagUnitWorkflow(req.scope).run({
      input: { ...req.validatedBody, actor_id: actorOf(req) },
    })
    return { suspicion: await retrieveSuspicion(req.scope, result.id) }
  }
)
