import { model } from "@medusajs/framework/utils"

/** A part of an opening run that was entered. `key` is the caller's name of it: the same part is never entered twice. */
const OpeningChunk = model
  .define(
    { name: "opening_chunk", tableName: "traceability_opening_chunk" },
    {
      id: model.id({ prefix: "opch" }).primaryKey(),
      operation_id: model.text(),
      key: model.text(),
      content_hash: model.text(),
      row_count: model.number(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_opening_chunk_key",
      on: ["operation_id", "key"],
      unique: true,
      where: null,
    },
  ])

export default OpeningChunk
