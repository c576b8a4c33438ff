import { model } from "@medusajs/framework/utils"
import RecallNotice from "./recall-notice"

/**
 * A recall of a lot, or of what an operation moved. A mock recall is the exercise: the same document, but nothing is
 * blocked and nobody is notified. One source has one open recall of each kind, so whoever starts it again gets that one.
 */
const Recall = model
  .define("traceability_recall", {
    id: model.id({ prefix: "recall" }).primaryKey(),
    number: model.autoincrement(),
    mock: model.boolean(),
    reason: model.text(),
    source_lot_id: model.text().nullable(),
    source_operation_id: model.text().nullable(),
    started_at: model.dateTime(),
    started_by: model.text().nullable(),
    /** How long it took to find everything. */
    trace_ms: model.number(),
    /** What was found when it was started. */
    found: model.json(),
    /** When all of it was blocked, noted and notified; empty while that goes on in the background. */
    start_done_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    closed_by: model.text().nullable(),
    close_note: model.text().nullable(),
    /** How far it had come when it was closed. */
    outcome: model.json().nullable(),
    notices: model.hasMany(() => RecallNotice, { mappedBy: "recall" }),
  })
  .indexes([
    { name: "IDX_traceability_recall_number", on: ["number"], unique: true, where: null },
    {
      name: "IDX_traceability_recall_open_lot",
      on: ["source_lot_id", "mock"],
      unique: true,
      where: "closed_at IS NULL AND source_lot_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_recall_open_operation",
      on: ["source_operation_id", "mock"],
      unique: true,
      where: "closed_at IS NULL AND source_operation_id IS NOT NULL",
    },
  ])
  .checks([
    {
      name: "traceability_recall_source_check",
      expression: () => "num_nonnulls(source_lot_id, source_operation_id) = 1",
    },
  ])

export default Recall
