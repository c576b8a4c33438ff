import type { AdminTraceabilityLoanResponse } from "../../../../../types/http"
import { changeLoanWorkflow } from "../../../../../workflows/service-cases/workflows/change-loan"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveLoan } from "../helpers"
import type { UpdateLoanBody } from "../validators"

/** Retrieves a loan. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityLoanResponse>(
  async (req) => ({ loan: await retrieveLoan(req, req.params.id) })
)

/** Changes when a unit is due back, and what is written about it. */
export const POST = traceabilityRoute<UpdateLoanBody, unknown, AdminTraceabilityLoanResponse>(
  async (req) => {
    const { id } = req.params
    await changeLoanWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
    return { loan: await retrieveLoan(req, id) }
  }
)
