import { model } from "@medusajs/framework/utils"
import { exchangeRate, quantity } from "../../../shared/models/column-types"
import StockOperation from "./stock-operation"
import StockOperationDetail from "./stock-operation-detail"

/** One item that an operation is to move. For an order: one row per line item and inventory item (kits have several). */
const StockOperationLine = model
  .define(
    { name: "stock_operation_line", tableName: "traceability_operation_line" },
    {
      id: model.id({ prefix: "sopl" }).primaryKey(),
      operation: model.belongsTo(() => StockOperation, { mappedBy: "lines" }),
      inventory_item_id: model.text(),
      line_item_id: model.text().nullable(),
      role: model.enum(["move", "component", "finished", "by_product"]).default("move"),
      demand: quantity(),
      done_quantity: quantity().default(0),
      position: model.number().default(0),
      // What one costs, where it is bought.
      unit_cost: quantity().nullable(),
      currency_code: model.text().nullable(),
      // It is valued in this currency at that rate, where they are there.
      exchange_rate: exchangeRate().nullable(),
      value_currency_code: model.text().nullable(),
      details: model.hasMany(() => StockOperationDetail, { mappedBy: "line" }),
    }
  )
  .indexes([
    { name: "IDX_traceability_operation_line_operation", on: ["operation_id"], where: null },
    { name: "IDX_traceability_operation_line_item", on: ["inventory_item_id"], where: null },
  ])

export default StockOperationLine
