import { model } from "@medusajs/framework/utils"
import { SHELF_LIFE_BUYERS } from "../../../types/shelf-life"

/**
 * How much of its shelf life a lot must have left when it ships to a buyer. `buyer_id` is that of the sales channel or customer
 * group, or the country's code; null for all. `target` says whom and what it is about in one text, so that one unique index
 * keeps a second rule about the same away.
 */
const ShelfLifeRule = model
  .define(
    { name: "shelf_life_rule", tableName: "traceability_shelf_life_rule" },
    {
      id: model.id({ prefix: "slrule" }).primaryKey(),
      // Null: every item.
      inventory_item_id: model.text().nullable(),
      buyer: model.enum([...SHELF_LIFE_BUYERS]),
      buyer_id: model.text().nullable(),
      min_days: model.number().nullable(),
      min_percent: model.number().nullable(),
      note: model.text().nullable(),
      target: model.text(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_shelf_life_rule_target",
      on: ["target"],
      unique: true,
      where: null,
    },
  ])
  .checks([
    {
      name: "traceability_shelf_life_rule_need_check",
      expression: () =>
        "(min_days IS NOT NULL OR min_percent IS NOT NULL) AND coalesce(min_days, 1) > 0 AND coalesce(min_percent, 1) BETWEEN 1 AND 100",
    },
  ])

export default ShelfLifeRule
