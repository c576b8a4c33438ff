import { model } from "@medusajs/framework/utils"
import {
  SERVICE_CASE_STATES,
  SERVICE_COVERAGES,
  SERVICE_OUTCOMES,
  UNIT_OWNERS,
} from "../../../types/service-case"
import { quantity } from "../../../shared/models/column-types"

/**
 * A fault of a unit, from when it was reported until it has an outcome. `kind` is the lot's, so that the database can keep a serial
 * number from having two open cases. `holds` says that the block of the unit came with the case and goes with it.
 */
const TraceabilityServiceCase = model
  .define("traceability_service_case", {
    id: model.id({ prefix: "scase" }).primaryKey(),
    number: model.autoincrement(),
    lot_id: model.text(),
    kind: model.enum(["lot", "serial"]),
    quantity: quantity(),
    owner: model.enum([...UNIT_OWNERS]),
    order_id: model.text().nullable(),
    // A claim or return of Medusa's that goes with it.
    order_claim_id: model.text().nullable(),
    return_id: model.text().nullable(),
    reason: model.text(),
    fault: model.text().nullable(),
    coverage: model.enum([...SERVICE_COVERAGES]).nullable(),
    // As it was on the day of the report.
    warranty_until: model.dateTime().nullable(),
    state: model.enum([...SERVICE_CASE_STATES]).default("reported"),
    // The stock location where it is repaired, once that has started.
    location_id: model.text().nullable(),
    outcome: model.enum([...SERVICE_OUTCOMES]).nullable(),
    note: model.text().nullable(),
    // What the customer got for a unit that was swapped.
    replacement_lot_id: model.text().nullable(),
    holds: model.boolean().default(false),
    reported_at: model.dateTime(),
    reported_by: model.text().nullable(),
    started_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    closed_by: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_traceability_service_case_number", on: ["number"], unique: true, where: null },
    {
      name: "IDX_traceability_service_case_open_unit",
      on: ["lot_id"],
      unique: true,
      where: "kind = 'serial' AND state IN ('reported', 'in_repair')",
    },
    { name: "IDX_traceability_service_case_lot", on: ["lot_id"], where: null },
    { name: "IDX_traceability_service_case_state", on: ["state", "reported_at"], where: null },
    { name: "IDX_traceability_service_case_reported", on: ["reported_at"], where: null },
    {
      name: "IDX_traceability_service_case_order",
      on: ["order_id"],
      where: "order_id IS NOT NULL",
    },
  ])
  .checks([
    {
      name: "traceability_service_case_done_check",
      expression: () => "(state = 'done') = (outcome IS NOT NULL)",
    },
    { name: "traceability_service_case_quantity_check", expression: () => "quantity > 0" },
  ])

export default TraceabilityServiceCase
