import { model } from "@medusajs/framework/utils"

/** A time during which a lot was blocked. The open one is repeated on the lot itself, where it is read all the time. */
const LotHold = model
  .define(
    { name: "lot_hold", tableName: "traceability_lot_hold" },
    {
      id: model.id({ prefix: "lhold" }).primaryKey(),
      lot_id: model.text(),
      reason: model.text(),
      blocked_at: model.dateTime(),
      blocked_by: model.text().nullable(),
      unblocked_at: model.dateTime().nullable(),
      unblocked_by: model.text().nullable(),
      note: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_lot_hold_lot", on: ["lot_id", "blocked_at"], where: null },
    {
      name: "IDX_traceability_lot_hold_open",
      on: ["lot_id"],
      unique: true,
      where: "unblocked_at IS NULL",
    },
  ])

export default LotHold
