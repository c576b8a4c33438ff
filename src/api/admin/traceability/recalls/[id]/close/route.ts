import { closeRecallWorkflow } from "../../../../../../workflows/recalls/workflows/close-recall"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveRecall } from "../../helpers"
import type { CloseBody } from "../../validators"

export const POST = traceabilityRoute(async (req) => {
  const { id } = req.params
  const note = (req.validatedBody as CloseBody).note || null
  await closeRecallWorkflow(req.scope).run({ input: { id, note, actor_id: actorOf(req) } })
  return { recall: await retrieveRecall(req.scope, id) }
})
