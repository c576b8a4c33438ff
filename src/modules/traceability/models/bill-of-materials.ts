import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"
import BillOfMaterialsLine from "./bill-of-materials-line"

/**
 * What `quantity` of an item is made of. Orders copy the lines when they are made, so a bill can be changed or deleted
 * without touching them.
 */
const BillOfMaterials = model
  .define("traceability_bom", {
    id: model.id({ prefix: "bom" }).primaryKey(),
    inventory_item_id: model.text(),
    quantity: quantity().default(1),
    consumption: model.enum(["strict", "warn", "free"]).default("warn"),
    note: model.text().nullable(),
    // What working on one unit costs.
    labour_cost: quantity().nullable(),
    labour_currency_code: model.text().nullable(),
    created_by: model.text().nullable(),
    lines: model.hasMany(() => BillOfMaterialsLine, { mappedBy: "bom" }),
  })
  .cascades({ delete: ["lines"] })
  .indexes([{ name: "IDX_traceability_bom_item", on: ["inventory_item_id"], where: null }])
  .checks([{ name: "traceability_bom_quantity_check", expression: () => "quantity > 0" }])

export default BillOfMaterials
