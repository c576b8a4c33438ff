import { refuseUnknownIds } from "../../../../../../medusa/refuse-unknown-ids"
import type { AdminTraceabilityLoanResponse } from "../../../../../../types/http"
import { keepLoanWorkflow } from "../../../../../../workflows/service-cases/workflows/keep-loan"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLoan } from "../../helpers"
import type { KeepLoanBody } from "../../validators"

/** Leaves a lent unit to its customer, who buys it or pays for what is lost. What they are to pay is recorded; nothing is charged by it. */
export const POST = traceabilityRoute<KeepLoanBody, unknown, AdminTraceabilityLoanResponse>(
  async (req) => {
    const { id } = req.params
    const { customer_id } = req.validatedBody
    await refuseUnknownIds(req.scope, "customer", [customer_id])
    await keepLoanWorkflow(req.scope).run({
      input: { ...req.validatedBody, id, actor_id: actorOf(req) },
    })
    return { loan: await retrieveLoan(req, id) }
  }
)
