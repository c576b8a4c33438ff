import { withTraceability } from "../../../../../../application/with-traceability"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { startRecall } from "../../../recalls/helpers"
import type { RecallBody } from "../../../recalls/validators"
import { answerRecall } from "../../../reports/recall"
import type { RecallParams } from "../../../reports/validators"

/** A recall of what an operation moved: a supplier's delivery, a day's production. */
export const GET = traceabilityRoute(async (req) => {
  const lotIds = await withTraceability(req.scope, (service) =>
    service.readMovedLots(req.params.id)
  )
  return answerRecall(req.scope, lotIds, req.validatedQuery as RecallParams)
})

export const POST = traceabilityRoute((req) =>
  startRecall(req.scope, {
    ...(req.validatedBody as RecallBody),
    source: { operation_id: req.params.id },
    actor_id: actorOf(req),
  })
)
