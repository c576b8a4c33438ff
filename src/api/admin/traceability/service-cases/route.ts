import { withTraceability } from "../../../../application/with-traceability"
import { readOrderIdsOf } from "../../../../medusa/orders-of-customer"
import type {
  AdminTraceabilityServiceCaseListResponse,
  AdminTraceabilityServiceCaseResponse,
} from "../../../../types/http"
import { openServiceCaseWorkflow } from "../../../../workflows/service-cases/workflows/open-service-case"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { retrieveCase, viewCases } from "./helpers"
import { type OpenCaseBody, outcomesOf, type ServiceCasesParams, statesOf } from "./validators"

/** Lists service cases: those that are open first, then the newest. */
export const GET = traceabilityRoute<
  unknown,
  ServiceCasesParams,
  AdminTraceabilityServiceCaseListResponse
>(async (req) => {
  const { state, outcome, customer_id, ...search } = req.validatedQuery
  const order_ids = customer_id && (await readOrderIdsOf(req.scope, customer_id))
  const { cases, count } = await withTraceability(req.scope, (service) =>
    service.searchServiceCases({
      ...search,
      ...(order_ids ? { order_ids } : {}),
      state: statesOf(state),
      outcome: outcomesOf(outcome),
    })
  )
  const { limit, offset } = search
  return { service_cases: await viewCases(req.scope, cases), count, offset, limit }
})

/** Reports the fault of a unit. A unit of ours does not leave while its case is open. */
export const POST = traceabilityRoute<OpenCaseBody, unknown, AdminTraceabilityServiceCaseResponse>(
  async (req) => {
    const { result } = await openServiceCaseWorkflow(req.scope).run({
      input: { ...req.validatedBody, actor_id: actorOf(req) },
    })
    return { service_case: await retrieveCase(req.scope, result.id) }
  }
)
