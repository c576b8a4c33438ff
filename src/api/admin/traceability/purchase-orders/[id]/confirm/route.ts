import type { AdminTraceabilityPurchaseOrderResponse } from "../../../../../../types/http"
import { confirmPurchaseOrderWorkflow } from "../../../../../../workflows/purchasing/workflows/confirm-purchase-order"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrievePurchaseOrderView } from "../../helpers"

/** Confirms a purchase order: creates its receipt, ready to be filled in. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityPurchaseOrderResponse>(
  async (req) => {
    await confirmPurchaseOrderWorkflow(req.scope).run({
      input: { id: req.params.id, actor_id: actorOf(req) },
    })
    return { purchase_order: await retrievePurchaseOrderView(req.scope, req.params.id) }
  }
)
