import { createCounterOperationWorkflow } from "../../../../../../workflows/returns/workflows/create-counter-operation"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"

export const POST = traceabilityRoute(async (req) => {
  const { result } = await createCounterOperationWorkflow(req.scope).run({
    input: { operation_id: req.params.id, actor_id: actorOf(req) },
  })
  return { operation: await retrieveOperation(req.scope, result) }
})
