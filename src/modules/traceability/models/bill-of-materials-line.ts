import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"
import BillOfMaterials from "./bill-of-materials"

/** A component that a bill of materials consumes, or a by-product that comes with it. */
const BillOfMaterialsLine = model
  .define("traceability_bom_line", {
    id: model.id({ prefix: "boml" }).primaryKey(),
    bom: model.belongsTo(() => BillOfMaterials, { mappedBy: "lines" }),
    inventory_item_id: model.text(),
    role: model.enum(["component", "by_product"]).default("component"),
    quantity: quantity(),
    position: model.number().default(0),
  })
  .indexes([
    {
      name: "IDX_traceability_bom_line_item",
      on: ["bom_id", "role", "inventory_item_id"],
      unique: true,
      where: null,
    },
  ])
  .checks([{ name: "traceability_bom_line_quantity_check", expression: () => "quantity > 0" }])

export default BillOfMaterialsLine
