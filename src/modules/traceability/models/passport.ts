import { model } from "@medusajs/framework/utils"
import { PASSPORT_TEMPLATES } from "../../../types/passport"

/**
 * What is published of the units of an item; with a lot, what that lot or unit has beside it. No row: nothing of the item is
 * published, or the lot has nothing of its own.
 */
const Passport = model
  .define(
    { name: "passport", tableName: "traceability_passport" },
    {
      id: model.id({ prefix: "pass" }).primaryKey(),
      inventory_item_id: model.text(),
      lot_id: model.text().nullable(),
      published: model.boolean().default(false),
      template: model.enum([...PASSPORT_TEMPLATES]).default("none"),
      sections: model.json(),
      texts: model.json(),
      documents: model.json(),
      field_values: model.json(),
      updated_by: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_passport_item",
      on: ["inventory_item_id"],
      unique: true,
      where: "lot_id IS NULL",
    },
    {
      name: "IDX_traceability_passport_lot",
      on: ["lot_id"],
      unique: true,
      where: "lot_id IS NOT NULL",
    },
  ])

export default Passport
