import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"

/**
 * What a lot is worth where it is now, in each currency: the sum of its value entries, kept in the same statement. A place
 * where nothing of it is left has no row. Of what is at a customer there is a row for each line of an order.
 */
const LotValue = model
  .define(
    { name: "lot_value", tableName: "traceability_lot_value" },
    {
      id: model.id({ prefix: "lval" }).primaryKey(),
      lot_id: model.text(),
      inventory_item_id: model.text(),
      location_id: model.text(),
      line_item_id: model.text().default(""),
      currency_code: model.text(),
      amount: quantity(),
      costed_quantity: quantity().default(0),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_lot_value_place",
      on: ["lot_id", "location_id", "line_item_id", "currency_code"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_traceability_lot_value_item",
      on: ["inventory_item_id", "location_id"],
      where: null,
    },
  ])

export default LotValue
