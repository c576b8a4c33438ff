import { model } from "@medusajs/framework/utils"

/** What the addresses of one day are hashed with, on every server; deleted the day after. */
const PassportSalt = model
  .define(
    { name: "passport_salt", tableName: "traceability_passport_salt" },
    {
      id: model.id({ prefix: "psalt" }).primaryKey(),
      day: model.text(),
      salt: model.text(),
    }
  )
  .indexes([{ name: "IDX_traceability_passport_salt_day", on: ["day"], unique: true, where: null }])

export default PassportSalt
