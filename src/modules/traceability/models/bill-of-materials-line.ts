import { model } from "@medusajs/framework/utils"
import BillOfMaterials from "./bill-of-materials"

/** A component that a bill of materials consumes, or a by-product that comes with it. */
const BillOfMaterialsLine = model
  .define("traceability_bom_line", {
    id: model.id({ prefix: "boml" }).primaryKey(),
    bom: model.belongsTo(() => BillOfMaterials, { mappedBy: "lines" }),
    inventory_item_id: model.text(),
    role: model.enum(["component", "by_product"]).default("component"),
    quantity: model.float(),
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
  .checks([{ name: "CK_traceability_bom_line_quantity", expression: () => "quantity > 0" }])

export default BillOfMaterialsLine
