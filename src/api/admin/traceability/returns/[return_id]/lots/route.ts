import type { AdminTraceabilityOperationResponse } from "../../../../../../types/http"
import { writeReturnLotsWorkflow } from "../../../../../../workflows/returns/workflows/write-return-lots"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../../operations/helpers"
import type { ReturnLotsBody } from "../../validators"

/** Chooses which units come back with a return, in place of what was chosen before. */
export const POST = traceabilityRoute<ReturnLotsBody, unknown, AdminTraceabilityOperationResponse>(
  async (req) => {
    const { lots } = req.validatedBody
    const { result } = await writeReturnLotsWorkflow(req.scope).run({
      input: { return_id: req.params.return_id, lots, actor_id: actorOf(req) },
    })
    return { operation: await retrieveOperation(req.scope, result.id) }
  }
)
