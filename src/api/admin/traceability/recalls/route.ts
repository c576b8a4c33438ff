import { withTraceability } from "../../../../application/with-traceability"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { addActors, startRecall } from "./helpers"
import type { RecallsParams, StartRecallBody } from "./validators"

export const GET = traceabilityRoute(async (req) => {
  const { limit, offset, id, ...filters } = req.validatedQuery as RecallsParams
  const { recalls, count } = await withTraceability(req.scope, (service) =>
    service.findRecalls({ ...filters, ids: id }, { limit, offset })
  )
  return { recalls: await addActors(req.scope, recalls), count, offset, limit }
})

export const POST = traceabilityRoute(async (req) => {
  const { lot_id, operation_id, ...body } = req.validatedBody as StartRecallBody
  const source = lot_id ? { lot_id } : { operation_id: operation_id! }
  return startRecall(req.scope, { ...body, source, actor_id: actorOf(req) })
})
