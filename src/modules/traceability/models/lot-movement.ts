import { model } from "@medusajs/framework/utils"
import { bigSerial, quantity } from "../../../shared/models/column-types"
import StockLot from "./stock-lot"

/** The ledger: one row for each time a quantity of a lot went from one place to another. A trigger refuses UPDATE and DELETE. */
const LotMovement = model
  .define(
    { name: "lot_movement", tableName: "traceability_lot_movement" },
    {
      id: model.id({ prefix: "lmov" }).primaryKey(),
      seq: bigSerial(),
      lot: model.belongsTo(() => StockLot, { mappedBy: "movements" }),
      inventory_item_id: model.text(),
      quantity: quantity(),
      from_location_id: model.text(),
      to_location_id: model.text(),
      operation_id: model.text().nullable(),
      code: model.text(),
      reference: model.text(),
      order_id: model.text().nullable(),
      line_item_id: model.text().nullable(),
      fulfillment_id: model.text().nullable(),
      actor_id: model.text().nullable(),
      occurred_at: model.dateTime(),
      reverses_id: model.text().nullable(),
      // Over this row's content and the hash of the lot's movement before it; made by the database.
      hash: model.text(),
      // Why a lot that was blocked or expired moved all the same.
      override_reason: model.text().nullable(),
      // Of a lot's first movement: the lot's name, product, batch and dates; written by the database.
      lot_facts: model.json().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_lot_movement_seq", on: ["seq"], unique: true, where: null },
    { name: "IDX_traceability_lot_movement_lot", on: ["lot_id", "seq"], where: null },
    {
      name: "IDX_traceability_lot_movement_operation",
      on: ["operation_id"],
      where: "operation_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_lot_movement_order",
      on: ["order_id"],
      where: "order_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_lot_movement_fulfillment",
      on: ["fulfillment_id"],
      where: "fulfillment_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_lot_movement_reverses",
      on: ["reverses_id"],
      unique: true,
      where: "reverses_id IS NOT NULL",
    },
  ])
  .checks([{ name: "traceability_lot_movement_quantity_check", expression: () => "quantity > 0" }])

export default LotMovement
