import { model } from "@medusajs/framework/utils"

/** The shop's settings: one row, made on first use. */
const TraceabilitySetting = model.define("traceability_setting", {
  id: model.id({ prefix: "tset" }).primaryKey(),
  enabled: model.boolean().default(true),
  uniqueness: model.enum(["item", "global"]).default("item"),
  // Of the IANA database; without one, the server's.
  time_zone: model.text().nullable(),
})

export default TraceabilitySetting
