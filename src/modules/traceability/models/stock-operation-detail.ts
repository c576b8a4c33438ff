import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"
import StockLot from "./stock-lot"
import StockOperationLine from "./stock-operation-line"

/**
 * A row of "Detailed Operations": which lot, how much of it. In an open operation that takes from stock every row with a
 * lot is reserved in `traceability_lot_stock`. `claimed_quantity` is what the running saga takes of it; `added_by_claim` rows go away
 * again when that saga is undone.
 */
const StockOperationDetail = model
  .define(
    { name: "stock_operation_detail", tableName: "traceability_operation_detail" },
    {
      id: model.id({ prefix: "sopd" }).primaryKey(),
      operation_id: model.text(),
      line: model.belongsTo(() => StockOperationLine, { mappedBy: "details" }),
      lot: model.belongsTo(() => StockLot, { mappedBy: "operation_details" }).nullable(),
      lot_name: model.text().nullable(),
      quantity: quantity(),
      picked: model.boolean().default(false),
      expires_at: model.dateTime().nullable(),
      // What the label says besides of a lot that does not exist yet.
      label: model.json().nullable(),
      // A returned unit that comes back into stock, but is held back there: with this reason.
      blocked_reason: model.text().nullable(),
      from_location_id: model.text(),
      to_location_id: model.text(),
      position: model.number().default(0),
      claimed_quantity: quantity().default(0),
      added_by_claim: model.boolean().default(false),
      // Of a component: the name of the finished lot that it goes into.
      for_lot_name: model.text().nullable(),
      override_reason: model.text().nullable(),
      // Somebody said that it is right although its supplier announced something else.
      announcement_accepted: model.boolean().default(false),
      // Somebody said that it comes in although it has expired.
      expired_accepted: model.boolean().default(false),
    }
  )
  .indexes([
    { name: "IDX_traceability_operation_detail_line", on: ["line_id", "position"], where: null },
    { name: "IDX_traceability_operation_detail_operation", on: ["operation_id"], where: null },
    { name: "IDX_traceability_operation_detail_lot", on: ["lot_id"], where: "lot_id IS NOT NULL" },
  ])

export default StockOperationDetail
