import { model } from "@medusajs/framework/utils"
import PurchaseOrder from "./purchase-order"

const Supplier = model.define("traceability_supplier", {
  id: model.id({ prefix: "supp" }).primaryKey(),
  name: model.text().searchable(),
  email: model.text().nullable(),
  phone: model.text().nullable(),
  note: model.text().nullable(),
  metadata: model.json().nullable(),
  purchase_orders: model.hasMany(() => PurchaseOrder, { mappedBy: "supplier" }),
})

export default Supplier
