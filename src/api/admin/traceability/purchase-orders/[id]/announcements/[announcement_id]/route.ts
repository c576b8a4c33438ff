import type { AdminTraceabilityAnnouncementDeleteResponse } from "../../../../../../../types/http"
import { deleteAnnouncementWorkflow } from "../../../../../../../workflows/purchasing/workflows/delete-announcement"
import { traceabilityRoute } from "../../../../../../utils/traceability-route"
import { requirePurchaseOrder } from "../helpers"

/** Deletes an announcement of which nothing has been received. */
export const DELETE = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityAnnouncementDeleteResponse
>(async (req) => {
  const { id, announcement_id } = req.params
  await requirePurchaseOrder(req.scope, id)
  await deleteAnnouncementWorkflow(req.scope).run({
    input: { purchase_order_id: id, id: announcement_id },
  })
  return { id: announcement_id, object: "announcement", deleted: true }
})
