import OrderModule from "@medusajs/medusa/order"
import { defineLink } from "@medusajs/framework/utils"
import TraceabilityModule from "../modules/traceability"

/** `stock_operation.order`: read-only, over the operation's own column. */
export default defineLink(
  { linkable: TraceabilityModule.linkable.stockOperation, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
