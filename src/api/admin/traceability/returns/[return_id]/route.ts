import { syncOrderReturnWorkflow } from "../../../../../workflows/returns/workflows/sync-order-return"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOperation } from "../../operations/helpers"
import { readReturnLines } from "../helpers"

export const GET = traceabilityRoute(async (req) => {
  const { return_id } = req.params
  await syncOrderReturnWorkflow(req.scope).run({ input: { return_id, actor_id: actorOf(req) } })
  const { operation_id, lines } = await readReturnLines(req.scope, return_id)
  return {
    operation: operation_id ? await retrieveOperation(req.scope, operation_id) : null,
    lines,
  }
})
