import type { AdminTraceabilityOperationResponse } from "../../../../../../types/http"
import { createCounterOperationWorkflow } from "../../../../../../workflows/returns/workflows/create-counter-operation"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"

/** Creates the draft that brings the lots of a done operation back, as far as they are still there. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityOperationResponse>(
  async (req) => {
    const { result } = await createCounterOperationWorkflow(req.scope).run({
      input: { operation_id: req.params.id, actor_id: actorOf(req) },
    })
    return { operation: await retrieveOperation(req.scope, result.id) }
  }
)
