import type { AdminTraceabilityPurchaseOrderResponse } from "../../../../../../types/http"
import { cancelPurchaseOrderWorkflow } from "../../../../../../workflows/purchasing/workflows/cancel-purchase-order"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrievePurchaseOrderView } from "../../helpers"

/** Cancels a purchase order and its open receipt. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityPurchaseOrderResponse>(
  async (req) => {
    await cancelPurchaseOrderWorkflow(req.scope).run({ input: { id: req.params.id } })
    return { purchase_order: await retrievePurchaseOrderView(req.scope, req.params.id) }
  }
)
