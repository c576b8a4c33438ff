import { model } from "@medusajs/framework/utils"
import { PASSPORT_ALERTS } from "../../../types/passport"

/** Look-ups of one day that the shop should know of; `subject` is the number, or the visitor who guesses. */
const PassportAlert = model
  .define(
    { name: "passport_alert", tableName: "traceability_passport_alert" },
    {
      id: model.id({ prefix: "palert" }).primaryKey(),
      day: model.text(),
      kind: model.enum([...PASSPORT_ALERTS]),
      subject: model.text(),
      number: model.text(),
      lot_id: model.text().nullable(),
      visitors: model.number(),
      numbers: model.number(),
      hits: model.number(),
      first_at: model.dateTime(),
      last_at: model.dateTime(),
      reviewed_at: model.dateTime().nullable(),
      reviewed_by: model.text().nullable(),
      note: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_passport_alert_once",
      on: ["day", "kind", "subject"],
      unique: true,
      where: null,
    },
    { name: "IDX_traceability_passport_alert_last", on: ["last_at"], where: null },
  ])

export default PassportAlert
