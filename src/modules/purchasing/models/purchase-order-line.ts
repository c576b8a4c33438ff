import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"
import PurchaseOrder from "./purchase-order"

/** What was received of a line is not stored: it is read from the receipts, which cannot disagree with themselves. */
const PurchaseOrderLine = model.define("traceability_purchase_order_line", {
  id: model.id({ prefix: "poli" }).primaryKey(),
  purchase_order: model.belongsTo(() => PurchaseOrder, { mappedBy: "lines" }),
  inventory_item_id: model.text().index(),
  quantity: quantity(),
  unit_cost: quantity().nullable(),
  position: model.number().default(0),
})

export default PurchaseOrderLine
