import type { AdminTraceabilityOpeningStockConfirmedResponse } from "../../../../../../types/http"
import { confirmOpeningStockWorkflow } from "../../../../../../workflows/opening/workflows/confirm-opening-stock"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { expiredNotes } from "../../../operations/expired-notes"
import { retrieveOpening } from "../../helpers"

/** Makes the numbers of a run stock, all or nothing; notes say which of them have expired. */
export const POST = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityOpeningStockConfirmedResponse
>(async (req) => {
  const { id } = req.params
  await confirmOpeningStockWorkflow(req.scope).run({
    input: { operation_id: id, actor_id: actorOf(req) },
  })
  return {
    opening_stock: await retrieveOpening(req.scope, id),
    notes: await expiredNotes(req.scope, id),
  }
})
