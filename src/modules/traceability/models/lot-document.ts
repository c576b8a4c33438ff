import { model } from "@medusajs/framework/utils"
import { LOT_DOCUMENT_AUDIENCES, LOT_DOCUMENT_KINDS } from "../../../types/lot-document"

/**
 * A file of Medusa's file module that belongs to a lot. The same file may belong to many. One that was removed stays in the
 * table, with who removed it, and so does its file.
 */
const LotDocument = model
  .define(
    { name: "lot_document", tableName: "traceability_lot_document" },
    {
      id: model.id({ prefix: "ldoc" }).primaryKey(),
      lot_id: model.text(),
      file_id: model.text(),
      filename: model.text(),
      mime_type: model.text(),
      size: model.number(),
      title: model.text(),
      kind: model.enum([...LOT_DOCUMENT_KINDS]),
      shown_to: model.enum([...LOT_DOCUMENT_AUDIENCES]),
      created_by: model.text().nullable(),
      removed_at: model.dateTime().nullable(),
      removed_by: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_lot_document_lot", on: ["lot_id"], where: "removed_at IS NULL" },
  ])

export default LotDocument
