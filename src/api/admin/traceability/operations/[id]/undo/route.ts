import type { AdminTraceabilityOperationResponse } from "../../../../../../types/http"
import { undoStockOperationWorkflow } from "../../../../../../workflows/corrections/workflows/undo-stock-operation"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"
import type { UndoOperationBody } from "../../validators"

/** Reverses a done adjustment, scrap or internal transfer. */
export const POST = traceabilityRoute<
  UndoOperationBody,
  unknown,
  AdminTraceabilityOperationResponse
>(async (req) => {
  const { reason } = req.validatedBody
  await undoStockOperationWorkflow(req.scope).run({
    input: { operation_id: req.params.id, reason, actor_id: actorOf(req) },
  })
  return { operation: await retrieveOperation(req.scope, req.params.id) }
})
