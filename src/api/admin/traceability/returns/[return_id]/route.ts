import type { AdminTraceabilityReturnResponse } from "../../../../../types/http"
import { syncOrderReturnWorkflow } from "../../../../../workflows/returns/workflows/sync-order-return"
import { actorOf, traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOperation } from "../../operations/helpers"
import { readReturnLines } from "../helpers"

/** What can come back with a return of Medusa's, and what was chosen; creates its operation when there is none. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityReturnResponse>(
  async (req) => {
    const { return_id } = req.params
    await syncOrderReturnWorkflow(req.scope).run({ input: { return_id, actor_id: actorOf(req) } })
    const { operation_id, lines } = await readReturnLines(req.scope, return_id)
    return {
      operation: operation_id ? await retrieveOperation(req.scope, operation_id) : null,
      lines,
    }
  }
)
