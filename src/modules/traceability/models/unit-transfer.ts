import { model } from "@medusajs/framework/utils"

/**
 * A unit that goes from one customer to another without coming back to the shop: offered by its owner with a code, of which a hash
 * is kept, until somebody accepts it; or written by the shop at once. It ends when the unit comes back or is sold again.
 */
const UnitTransfer = model
  .define(
    { name: "unit_transfer", tableName: "traceability_unit_transfer" },
    {
      id: model.id({ prefix: "utrf" }).primaryKey(),
      lot_id: model.text(),
      // With which line of which order the unit was delivered.
      order_id: model.text().nullable(),
      line_item_id: model.text().nullable(),
      from_customer_id: model.text().nullable(),
      to_customer_id: model.text().nullable(),
      code_hash: model.text().nullable(),
      expires_at: model.dateTime().nullable(),
      note: model.text().nullable(),
      created_by: model.text().nullable(),
      accepted_at: model.dateTime().nullable(),
      cancelled_at: model.dateTime().nullable(),
      // By the shop, after it was accepted.
      revoked_at: model.dateTime().nullable(),
      revoked_by: model.text().nullable(),
      revoked_reason: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_unit_transfer_lot", on: ["lot_id"], where: null },
    {
      name: "IDX_traceability_unit_transfer_to",
      on: ["to_customer_id"],
      where: "accepted_at IS NOT NULL AND revoked_at IS NULL",
    },
    {
      name: "IDX_traceability_unit_transfer_offer",
      on: ["lot_id"],
      unique: true,
      where: "accepted_at IS NULL AND cancelled_at IS NULL",
    },
    {
      name: "IDX_traceability_unit_transfer_code",
      on: ["code_hash"],
      unique: true,
      where: "code_hash IS NOT NULL",
    },
  ])
  .checks([
    {
      name: "traceability_unit_transfer_accepted_check",
      expression: () => "accepted_at IS NULL OR to_customer_id IS NOT NULL",
    },
  ])

export default UnitTransfer
