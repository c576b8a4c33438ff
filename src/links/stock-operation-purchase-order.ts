import { defineLink } from "@medusajs/framework/utils"
import PurchasingModule from "../modules/purchasing"
import TraceabilityModule from "../modules/traceability"

/** `stock_operation.purchase_order`: read-only, over the operation's own column. */
export default defineLink(
  { linkable: TraceabilityModule.linkable.stockOperation, field: "purchase_order_id" },
  PurchasingModule.linkable.traceabilityPurchaseOrder,
  { readOnly: true }
)
