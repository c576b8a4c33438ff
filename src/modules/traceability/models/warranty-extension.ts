import { model } from "@medusajs/framework/utils"

/**
 * Days that were added to the warranty of a unit: by the shop, or because its customer bought them. The two dates say what the
 * warranty was before and is by it, so that revoking one takes away just what it gave.
 */
const WarrantyExtension = model
  .define(
    { name: "warranty_extension", tableName: "traceability_warranty_extension" },
    {
      id: model.id({ prefix: "wext" }).primaryKey(),
      lot_id: model.text(),
      days: model.number(),
      warranty_before: model.dateTime().nullable(),
      warranty_until: model.dateTime(),
      // With which line of which order it was bought.
      order_id: model.text().nullable(),
      line_item_id: model.text().nullable(),
      note: model.text().nullable(),
      created_by: model.text().nullable(),
      revoked_at: model.dateTime().nullable(),
      revoked_by: model.text().nullable(),
      revoked_reason: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_warranty_extension_lot", on: ["lot_id"], where: null },
    {
      name: "IDX_traceability_warranty_extension_order",
      on: ["order_id"],
      where: "order_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_warranty_extension_line",
      on: ["line_item_id"],
      unique: true,
      where: "line_item_id IS NOT NULL AND revoked_at IS NULL",
    },
  ])
  .checks([{ name: "traceability_warranty_extension_days_check", expression: () => "days > 0" }])

export default WarrantyExtension
