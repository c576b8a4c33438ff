import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityLoanListResponse,
  AdminTraceabilityLoanResponse,
} from "../../../../types/http"
import { lendUnitWorkflow } from "../../../../workflows/service-cases/workflows/lend-unit"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { retrieveLoan, viewLoans } from "./helpers"
import type { LendBody, LoansParams } from "./validators"

/** Lists units that customers have, or had, while theirs were repaired: what is out first, by when it is due. */
export const GET = traceabilityRoute<unknown, LoansParams, AdminTraceabilityLoanListResponse>(
  async (req) => {
    const { limit, offset } = req.validatedQuery
    const { loans, count } = await withTraceability(req.scope, (service) =>
      service.searchLoans(req.validatedQuery)
    )
    return { loans: await viewLoans(req, loans), count, offset, limit }
  }
)

/** Lends a unit of ours to the customer of a service case. */
export const POST = traceabilityRoute<LendBody, unknown, AdminTraceabilityLoanResponse>(
  async (req) => {
    const { result } = await lendUnitWorkflow(req.scope).run({
      input: { ...req.validatedBody, actor_id: actorOf(req) },
    })
    return { loan: await retrieveLoan(req, result.id) }
  }
)
