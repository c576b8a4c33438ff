import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"
import StockLot from "./stock-lot"

/**
 * How much of a lot is at a place, and how much of that is promised. A projection of the ledger, written only together
 * with it. A row exists only while something is there. The partial unique index is the promise of the product: a serial
 * number is in one place.
 */
const LotStock = model
  .define(
    { name: "lot_stock", tableName: "traceability_lot_stock" },
    {
      id: model.id({ prefix: "lstk" }).primaryKey(),
      lot: model.belongsTo(() => StockLot, { mappedBy: "stock" }),
      inventory_item_id: model.text(),
      kind: model.enum(["lot", "serial"]),
      location_id: model.text(),
      quantity: quantity(),
      reserved_quantity: quantity().default(0),
      received_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_lot_stock_lot_location",
      on: ["lot_id", "location_id"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_traceability_lot_stock_serial_in_one_place",
      on: ["lot_id"],
      unique: true,
      where: "kind = 'serial' AND quantity > 0",
    },
    {
      name: "IDX_traceability_lot_stock_on_hand",
      on: ["inventory_item_id", "location_id", "received_at"],
      where:
        "location_id NOT IN ('supplier', 'customer', 'production', 'adjustment', 'scrap', 'assembly')",
    },
    {
      name: "IDX_traceability_lot_stock_received",
      on: ["received_at"],
      where:
        "location_id NOT IN ('supplier', 'customer', 'production', 'adjustment', 'scrap', 'assembly')",
    },
    {
      name: "IDX_traceability_lot_stock_place",
      on: ["location_id", "kind", "inventory_item_id"],
      where: null,
    },
    {
      name: "IDX_traceability_lot_stock_reserved",
      on: ["lot_id"],
      where: "reserved_quantity > 0",
    },
    { name: "IDX_traceability_lot_stock_lots", on: ["lot_id"], where: "kind = 'lot'" },
  ])
  .checks([
    {
      name: "traceability_lot_stock_reserved_check",
      expression: () => "reserved_quantity >= 0 AND reserved_quantity <= quantity",
    },
    {
      name: "traceability_lot_stock_serial_check",
      expression: () => "kind <> 'serial' OR quantity IN (0, 1)",
    },
  ])

export default LotStock
