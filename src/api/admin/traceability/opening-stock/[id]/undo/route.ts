import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityOpeningStockResponse } from "../../../../../../types/http"
import { undoStockOperationWorkflow } from "../../../../../../workflows/corrections/workflows/undo-stock-operation"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOpening } from "../../helpers"
import type { UndoOpeningStockBody } from "../../validators"

/** Takes a whole run back; refused with the names of the units that have moved since. */
export const POST = traceabilityRoute<
  UndoOpeningStockBody,
  unknown,
  AdminTraceabilityOpeningStockResponse
>(async (req) => {
  const { id } = req.params
  await withTraceability(req.scope, (service) => service.assertOpening(id))
  await undoStockOperationWorkflow(req.scope).run({
    input: { operation_id: id, reason: req.validatedBody.reason, actor_id: actorOf(req) },
  })
  return { opening_stock: await retrieveOpening(req.scope, id) }
})
