import type { AdminTraceabilityLotIdsResponse } from "../../../../types/http"
import { setStockLotDatesWorkflow } from "../../../../workflows/lots/workflows/set-stock-lot-dates"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import type { LotDatesBody } from "../lots/validators"

/** Changes the dates of several lots, all or none. */
export const POST = traceabilityRoute<LotDatesBody, unknown, AdminTraceabilityLotIdsResponse>(
  async (req) => {
    const { ids, ...dates } = req.validatedBody
    await setStockLotDatesWorkflow(req.scope).run({ input: { ids, dates, actor_id: actorOf(req) } })
    return { ids }
  }
)
