import { model } from "@medusajs/framework/utils"
import { LEDGER_DIGEST_TARGETS } from "../../../types/lot-change"

/** The shop's settings: one row, made on first use. */
const TraceabilitySetting = model.define("traceability_setting", {
  id: model.id({ prefix: "tset" }).primaryKey(),
  enabled: model.boolean().default(true),
  uniqueness: model.enum(["item", "global"]).default("item"),
  // Of the IANA database; without one, the server's.
  time_zone: model.text().nullable(),
  // Where the daily digest of the ledger is written.
  ledger_digest: model.enum([...LEDGER_DIGEST_TARGETS]).default("off"),
  // What a fault can be called; null until the shop writes a list of its own.
  service_reasons: model.array().nullable(),
})

export default TraceabilitySetting
