import { confirmPurchaseOrderWorkflow } from "../../../../../../workflows/purchasing/workflows/confirm-purchase-order"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrievePurchaseOrderView } from "../../helpers"

export const POST = traceabilityRoute(async (req) => {
  await confirmPurchaseOrderWorkflow(req.scope).run({
    input: { id: req.params.id, actor_id: actorOf(req) },
  })
  return { purchase_order: await retrievePurchaseOrderView(req.scope, req.params.id) }
})
