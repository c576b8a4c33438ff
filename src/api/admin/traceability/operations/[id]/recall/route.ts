import { recallStockLotsWorkflow } from "../../../../../../workflows/lots/workflows/recall-stock-lots"
import { withTraceability } from "../../../../../../utils/with-traceability"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerRecall } from "../../../reports/recall"
import type { RecallBody, RecallParams } from "../../../reports/validators"
import { recallParams } from "../../../reports/validators"

/** A recall of what an operation moved: a supplier's delivery, a day's production. */
export const GET = traceabilityRoute(async (req) => {
  const lotIds = await withTraceability(req.scope, (service) =>
    service.readMovedLots(req.params.id)
  )
  return answerRecall(req.scope, lotIds, req.validatedQuery as RecallParams)
})

export const POST = traceabilityRoute(async (req) => {
  const lotIds = await withTraceability(req.scope, (service) =>
    service.readMovedLots(req.params.id)
  )
  const { reason } = req.validatedBody as RecallBody
  const { result } = await recallStockLotsWorkflow(req.scope).run({
    input: { lot_ids: lotIds, reason, actor_id: actorOf(req) },
  })
  return { ...(await answerRecall(req.scope, lotIds, recallParams.parse({}))), ...result }
})
