import { model } from "@medusajs/framework/utils"

/** How the pages of passports look, and from when look-ups are suspicious: one row, made on first use. */
const PassportSetting = model.define(
  { name: "passport_setting", tableName: "traceability_passport_setting" },
  {
    id: model.id({ prefix: "pset" }).primaryKey(),
    shop_name: model.text().nullable(),
    logo_url: model.text().nullable(),
    contact_url: model.text().nullable(),
    language: model.text().default("en"),
    copied_after: model.number().default(20),
    guessing_after: model.number().default(10),
    invented_after: model.number().default(3),
  }
)

export default PassportSetting
