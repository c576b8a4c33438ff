import { model } from "@medusajs/framework/utils"

/** An operation with which a shop numbers what it has, or brings it in: what is entered into it comes in chunks. */
const OpeningRun = model
  .define(
    { name: "opening_run", tableName: "traceability_opening_run" },
    { id: model.id({ prefix: "opru" }).primaryKey(), operation_id: model.text() }
  )
  .indexes([
    {
      name: "IDX_traceability_opening_run_operation",
      on: ["operation_id"],
      unique: true,
      where: null,
    },
  ])

export default OpeningRun
