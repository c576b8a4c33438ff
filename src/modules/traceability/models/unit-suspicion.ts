import { model } from "@medusajs/framework/utils"
import { SUSPICION_KINDS } from "../../../types/suspicion"

/**
 * What makes a unit suspicious, from when it was seen until somebody has cleared it. Seen again while it is open, it is counted
 * there. `stops` keeps it from being shipped; `holds` says that its block came with it and goes with it.
 */
const UnitSuspicion = model
  .define(
    { name: "unit_suspicion", tableName: "traceability_suspicion" },
    {
      id: model.id({ prefix: "susp" }).primaryKey(),
      lot_id: model.text(),
      kind: model.enum([...SUSPICION_KINDS]),
      reason: model.text(),
      // Of the police or the insurer.
      reference: model.text().nullable(),
      order_id: model.text().nullable(),
      stops: model.boolean().default(false),
      holds: model.boolean().default(false),
      reported_by: model.text().nullable(),
      times: model.number().default(1),
      last_seen_at: model.dateTime(),
      // Null until its event has gone out.
      announced_at: model.dateTime().nullable(),
      cleared_at: model.dateTime().nullable(),
      cleared_by: model.text().nullable(),
      cleared_reason: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_suspicion_open",
      on: ["lot_id", "kind"],
      unique: true,
      where: "cleared_at IS NULL",
    },
    {
      name: "IDX_traceability_suspicion_stop",
      on: ["lot_id"],
      where: "stops AND cleared_at IS NULL",
    },
    { name: "IDX_traceability_suspicion_lot", on: ["lot_id"], where: null },
    { name: "IDX_traceability_suspicion_created", on: ["created_at"], where: null },
    {
      name: "IDX_traceability_suspicion_unannounced",
      on: ["created_at"],
      where: "announced_at IS NULL",
    },
  ])

export default UnitSuspicion
