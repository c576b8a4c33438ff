import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { startRecall } from "../../../recalls/helpers"
import type { RecallBody } from "../../../recalls/validators"
import { answerRecall } from "../../../reports/recall"
import type { RecallParams } from "../../../reports/validators"
import { retrieveLot } from "../../helpers"

export const GET = traceabilityRoute(async (req) => {
  await retrieveLot(req.scope, req.params.id)
  return answerRecall(req.scope, [req.params.id], req.validatedQuery as RecallParams)
})

export const POST = traceabilityRoute((req) =>
  startRecall(req.scope, {
    ...(req.validatedBody as RecallBody),
    source: { lot_id: req.params.id },
    actor_id: actorOf(req),
  })
)
