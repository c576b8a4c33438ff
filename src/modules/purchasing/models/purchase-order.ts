import { model } from "@medusajs/framework/utils"
import { exchangeRate } from "../../../shared/models/column-types"
import PurchaseOrderLine from "./purchase-order-line"
import Supplier from "./supplier"

/** What was ordered from a supplier. Confirming it makes the receipt, an operation of the traceability module. */
const PurchaseOrder = model
  .define("traceability_purchase_order", {
    id: model.id({ prefix: "po" }).primaryKey(),
    number: model.autoincrement(),
    reference: model.text().nullable(),
    supplier: model.belongsTo(() => Supplier, { mappedBy: "purchase_orders" }),
    location_id: model.text(),
    state: model.enum(["draft", "confirmed", "received", "cancelled"]).default("draft"),
    currency_code: model.text().nullable(),
    // What one of its currency is worth in the shop's own, in which its goods are valued then.
    exchange_rate: exchangeRate().nullable(),
    expected_at: model.dateTime().nullable(),
    confirmed_at: model.dateTime().nullable(),
    created_by: model.text().nullable(),
    metadata: model.json().nullable(),
    lines: model.hasMany(() => PurchaseOrderLine, { mappedBy: "purchase_order" }),
  })
  .cascades({ delete: ["lines"] })

export default PurchaseOrder
