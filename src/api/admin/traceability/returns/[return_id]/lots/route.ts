import { writeReturnLotsWorkflow } from "../../../../../../workflows/returns/workflows/write-return-lots"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../../operations/helpers"
import type { ReturnLotsBody } from "../../validators"

export const POST = traceabilityRoute(async (req) => {
  const { lots } = req.validatedBody as ReturnLotsBody
  const { result } = await writeReturnLotsWorkflow(req.scope).run({
    input: { return_id: req.params.return_id, lots, actor_id: actorOf(req) },
  })
  return { operation: await retrieveOperation(req.scope, result) }
})
