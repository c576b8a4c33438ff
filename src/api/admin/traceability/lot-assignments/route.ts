import type { AdminTraceabilityLotAssignmentResponse } from "../../../../types/http"
import { assignStockLotsWorkflow } from "../../../../workflows/lots/workflows/assign-stock-lots"
import { requireItems, requirePlaces } from "../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import type { AssignLotsBody } from "../lots/validators"
import { expiredNotes } from "../operations/expired-notes"
import { retrieveOperation } from "../operations/helpers"

/** Gives lots to stock that is counted in Medusa without one; its level does not change. */
export const POST = traceabilityRoute<
  AssignLotsBody,
  unknown,
  AdminTraceabilityLotAssignmentResponse
>(async (req) => {
  const body = req.validatedBody
  await requireItems(req.scope, [body.inventory_item_id])
  await requirePlaces(req.scope, [body.location_id])
  const { result } = await assignStockLotsWorkflow(req.scope).run({
    input: { ...body, actor_id: actorOf(req) },
  })
  return {
    operation: await retrieveOperation(req.scope, result.id),
    notes: await expiredNotes(req.scope, result.id),
  }
})
