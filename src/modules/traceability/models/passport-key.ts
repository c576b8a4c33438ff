import { model } from "@medusajs/framework/utils"
import { PASSPORT_KEY_LEVELS } from "../../../types/passport"

/** A key that opens passports for a partner or an authority. Only its hash is kept: it is shown once, when it is made. */
const PassportKey = model
  .define(
    { name: "passport_key", tableName: "traceability_passport_key" },
    {
      id: model.id({ prefix: "pkey" }).primaryKey(),
      name: model.text(),
      level: model.enum([...PASSPORT_KEY_LEVELS]),
      key_hash: model.text(),
      // Its last characters, so that somebody can tell which one it is.
      key_hint: model.text(),
      expires_at: model.dateTime().nullable(),
      revoked_at: model.dateTime().nullable(),
      revoked_by: model.text().nullable(),
      last_used_at: model.dateTime().nullable(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_passport_key_hash", on: ["key_hash"], unique: true, where: null },
  ])

export default PassportKey
