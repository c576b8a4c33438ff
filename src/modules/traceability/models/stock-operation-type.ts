import { model } from "@medusajs/framework/utils"
import { OPERATION_CODES } from "../../../types/operation"
import StockOperation from "./stock-operation"

/** What an operation at a stock location may do. The default types of a location are made when it is first used. */
const StockOperationType = model
  .define(
    { name: "stock_operation_type", tableName: "traceability_operation_type" },
    {
      id: model.id({ prefix: "sopt" }).primaryKey(),
      code: model.enum([...OPERATION_CODES]),
      name: model.text(),
      reference_prefix: model.text(),
      next_reference: model.number().default(1),
      stock_location_id: model.text(),
      is_default: model.boolean().default(false),
      use_create_lots: model.boolean().default(true),
      use_existing_lots: model.boolean().default(true),
      // Of receipts that create lots: more of a lot that exists, as when a supplier sends the same lot again.
      add_to_lots: model.boolean().default(true),
      // Of receipts: what customers own becomes ours as it comes in, instead of going into care.
      buy_back: model.boolean().default(false),
      create_component_lots: model.boolean().default(false),
      backorder_policy: model.enum(["ask", "always", "never"]).default("ask"),
      reservation: model.enum(["at_confirm", "manual"]).default("at_confirm"),
      require_scan: model.boolean().default(false),
      // Of receipts, in percent: so much more than ordered comes in without a question.
      over_receipt_tolerance: model.number().default(0),
      archived_at: model.dateTime().nullable(),
      operations: model.hasMany(() => StockOperation, { mappedBy: "operation_type" }),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_operation_type_prefix",
      on: ["reference_prefix"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_traceability_operation_type_default",
      on: ["stock_location_id", "code"],
      unique: true,
      where: "is_default",
    },
  ])

export default StockOperationType
