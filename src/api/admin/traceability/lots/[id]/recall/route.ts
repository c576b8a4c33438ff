import { recallStockLotsWorkflow } from "../../../../../../workflows/lots/workflows/recall-stock-lots"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { answerRecall } from "../../../reports/recall"
import type { RecallBody, RecallParams } from "../../../reports/validators"
import { recallParams } from "../../../reports/validators"
import { retrieveLot } from "../../helpers"

export const GET = traceabilityRoute(async (req) => {
  await retrieveLot(req.scope, req.params.id)
  return answerRecall(req.scope, [req.params.id], req.validatedQuery as RecallParams)
})

export const POST = traceabilityRoute(async (req) => {
  const lotIds = [(await retrieveLot(req.scope, req.params.id)).id]
  const { reason } = req.validatedBody as RecallBody
  const { result } = await recallStockLotsWorkflow(req.scope).run({
    input: { lot_ids: lotIds, reason, actor_id: actorOf(req) },
  })
  return { ...(await answerRecall(req.scope, lotIds, recallParams.parse({}))), ...result }
})
