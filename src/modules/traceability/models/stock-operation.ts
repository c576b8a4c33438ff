import { model } from "@medusajs/framework/utils"
import { OPERATION_CODES, OPERATION_STATES } from "../../../types/operation"
import StockOperationLine from "./stock-operation-line"
import StockOperationType from "./stock-operation-type"

/**
 * A receipt, delivery, transfer, … `claim_id` is set while a saga is carrying the operation out: nobody else may change
 * it then. An order has at most one open delivery per stock location, a purchase order one open
 * receipt, and a return of Medusa one open operation, by the database.
 */
const StockOperation = model
  .define(
    { name: "stock_operation", tableName: "traceability_operation" },
    {
      id: model.id({ prefix: "sop" }).primaryKey(),
      reference: model.text(),
      operation_type: model.belongsTo(() => StockOperationType, { mappedBy: "operations" }),
      code: model.enum([...OPERATION_CODES]),
      state: model.enum([...OPERATION_STATES]).default("draft"),
      from_location_id: model.text(),
      to_location_id: model.text(),
      partner_name: model.text().nullable(),
      order_id: model.text().nullable(),
      // Who buys, for rules of shelf life and for units that are sold outside of their channel; null where nobody does.
      sales_channel_id: model.text().nullable(),
      country_code: model.text().nullable(),
      customer_group_ids: model.array().nullable(),
      fulfillment_id: model.text().nullable(),
      return_id: model.text().nullable(),
      purchase_order_id: model.text().nullable(),
      manufacturing_order_id: model.text().nullable(),
      service_case_id: model.text().nullable(),
      // Parts of a repair: the unit was a customer's when they were booked, so they are a cost of service.
      is_service: model.boolean().default(false),
      backorder_of_id: model.text().nullable(),
      // The done operation whose goods this one returns.
      return_of_id: model.text().nullable(),
      scheduled_at: model.dateTime().nullable(),
      done_at: model.dateTime().nullable(),
      done_by: model.text().nullable(),
      created_by: model.text().nullable(),
      // Somebody chose the rows: from then on nothing is proposed again behind their back.
      assigned_by_hand: model.boolean().default(false),
      claim_id: model.text().nullable(),
      // Why it was made, in the words of whoever made it.
      note: model.text().nullable(),
      // It gave lots to (or corrected) units that Medusa had counted already, so Medusa's level stayed.
      keeps_level: model.boolean().default(false),
      // The other half of a correction.
      counterpart_id: model.text().nullable(),
      undone_at: model.dateTime().nullable(),
      undone_by: model.text().nullable(),
      undo_reason: model.text().nullable(),
      lines: model.hasMany(() => StockOperationLine, { mappedBy: "operation" }),
    }
  )
  .indexes([
    { name: "IDX_traceability_operation_reference", on: ["reference"], unique: true, where: null },
    {
      name: "IDX_traceability_operation_open_delivery",
      on: ["order_id", "from_location_id"],
      unique: true,
      where:
        "code = 'delivery' AND order_id IS NOT NULL AND state IN ('draft', 'waiting', 'ready')",
    },
    {
      name: "IDX_traceability_operation_open_receipt",
      on: ["purchase_order_id"],
      unique: true,
      where:
        "code = 'receipt' AND purchase_order_id IS NOT NULL AND state IN ('draft', 'waiting', 'ready')",
    },
    {
      name: "IDX_traceability_operation_open_return",
      on: ["return_id"],
      unique: true,
      where: "return_id IS NOT NULL AND state IN ('draft', 'waiting', 'ready')",
    },
    {
      name: "IDX_traceability_operation_return",
      on: ["return_id"],
      where: "return_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_operation_backorder",
      on: ["backorder_of_id"],
      where: "backorder_of_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_operation_return_of",
      on: ["return_of_id"],
      where: "return_of_id IS NOT NULL",
    },
    { name: "IDX_traceability_operation_order", on: ["order_id"], where: "order_id IS NOT NULL" },
    {
      name: "IDX_traceability_operation_purchase_order",
      on: ["purchase_order_id"],
      where: "purchase_order_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_operation_fulfillment",
      on: ["fulfillment_id"],
      where: "fulfillment_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_operation_manufacturing_order",
      on: ["manufacturing_order_id"],
      where: "manufacturing_order_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_operation_service_case",
      on: ["service_case_id"],
      where: "service_case_id IS NOT NULL",
    },
    { name: "IDX_traceability_operation_created", on: ["created_at"], where: null },
    {
      name: "IDX_traceability_operation_open",
      on: ["state", "created_at"],
      where: "state IN ('draft', 'waiting', 'ready')",
    },
    {
      name: "IDX_traceability_operation_scheduled",
      on: ["scheduled_at"],
      where: "scheduled_at IS NOT NULL",
    },
    { name: "IDX_traceability_operation_done", on: ["done_at"], where: "done_at IS NOT NULL" },
    { name: "IDX_traceability_operation_state", on: ["code", "state"], where: null },
    { name: "IDX_traceability_operation_claim", on: ["claim_id"], where: "claim_id IS NOT NULL" },
  ])

export default StockOperation
