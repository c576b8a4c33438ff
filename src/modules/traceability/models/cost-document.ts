import { model } from "@medusajs/framework/utils"
import { exchangeRate, quantity } from "../../../shared/models/column-types"

/**
 * A cost that did not come with a purchase: freight, customs and the like for goods that are here already (`landed`), or what a
 * lot without a cost is worth (`manual`). Its entries are dated as it says; reversing it writes the opposite.
 */
const CostDocument = model
  .define(
    { name: "cost_document", tableName: "traceability_cost_document" },
    {
      id: model.id({ prefix: "cdoc" }).primaryKey(),
      kind: model.enum(["landed", "manual"]),
      reference: model.text().nullable(),
      note: model.text().nullable(),
      currency_code: model.text(),
      amount: quantity(),
      // As it was entered, where that was in another currency than it is booked in.
      exchange_rate: exchangeRate().nullable(),
      original_amount: quantity().nullable(),
      original_currency_code: model.text().nullable(),
      division: model.enum(["value", "quantity", "equal"]),
      occurred_at: model.dateTime(),
      purchase_order_id: model.text().nullable(),
      operation_id: model.text().nullable(),
      created_by: model.text().nullable(),
      reversed_at: model.dateTime().nullable(),
      reversed_by: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_cost_document_occurred", on: ["occurred_at"], where: null },
    {
      name: "IDX_traceability_cost_document_purchase",
      on: ["purchase_order_id"],
      where: "purchase_order_id IS NOT NULL",
    },
  ])

export default CostDocument
