import type { AdminTraceabilityLoanResponse } from "../../../../../../types/http"
import { takeBackLoanWorkflow } from "../../../../../../workflows/service-cases/workflows/take-back-loan"
import { requirePlaces } from "../../../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLoan } from "../../helpers"
import type { ReturnLoanBody } from "../../validators"

/** Takes a lent unit back into stock: blocked until somebody has looked at it, or for sale at once. */
export const POST = traceabilityRoute<ReturnLoanBody, unknown, AdminTraceabilityLoanResponse>(
  async (req) => {
    const { id } = req.params
    const { location_id, block = true } = req.validatedBody
    await requirePlaces(req.scope, [location_id])
    await takeBackLoanWorkflow(req.scope).run({
      input: { id, location_id, block, actor_id: actorOf(req) },
    })
    return { loan: await retrieveLoan(req, id) }
  }
)
