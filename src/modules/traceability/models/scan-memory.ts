import { model } from "@medusajs/framework/utils"

/**
 * What somebody has scanned into an operation and what is still to come: the barcodes of a label that has more of them,
 * the article whose units follow, and the
 * row of the last unit, to which a second identifier may belong. It is a help for the next scan and is forgotten after minutes.
 */
const ScanMemory = model
  .define(
    { name: "scan_memory", tableName: "traceability_scan_memory" },
    {
      id: model.id({ prefix: "smem" }).primaryKey(),
      operation_id: model.text(),
      actor_id: model.text(),
      codes: model.array(),
      inventory_item_id: model.text().nullable(),
      detail_id: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_scan_memory_actor",
      on: ["operation_id", "actor_id"],
      unique: true,
      where: null,
    },
  ])

export default ScanMemory
