import { model } from "@medusajs/framework/utils"

/**
 * How often one visitor looked one number up on one day. `visitor` is a hash of the address with that day's salt, which is
 * thrown away: nobody can tell who it was, or that it was the same one on another day.
 */
const PassportLookup = model
  .define(
    { name: "passport_lookup", tableName: "traceability_passport_lookup" },
    {
      id: model.id({ prefix: "plook" }).primaryKey(),
      // In UTC, as 2026-11-29.
      day: model.text(),
      number: model.text(),
      visitor: model.text(),
      found: model.boolean(),
      lot_id: model.text().nullable(),
      hits: model.number(),
      first_at: model.dateTime(),
      last_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_passport_lookup_once",
      on: ["day", "number", "visitor"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_traceability_passport_lookup_visitor",
      on: ["day", "visitor"],
      where: "NOT found",
    },
  ])

export default PassportLookup
