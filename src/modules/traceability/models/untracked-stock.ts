import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"

/**
 * How much of a tracked item is counted in Medusa's level without a lot: what was there when tracking was switched on,
 * less what has got a lot since. So lot stock + untracked = Medusa's level can be proved at any time.
 */
const UntrackedStock = model
  .define(
    { name: "untracked_stock", tableName: "traceability_untracked_stock" },
    {
      id: model.id({ prefix: "ustk" }).primaryKey(),
      inventory_item_id: model.text(),
      location_id: model.text(),
      quantity: quantity(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_untracked_stock",
      on: ["inventory_item_id", "location_id"],
      unique: true,
      where: null,
    },
  ])
  .checks([
    { name: "traceability_untracked_stock_quantity_check", expression: () => "quantity >= 0" },
  ])

export default UntrackedStock
