import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"
import { LOAN_KEPT_AS } from "../../../types/loan"

/**
 * A unit of ours that a customer has while their own is repaired. Whether it is out is said by its documents: the one it left with is
 * done, and the one it came back with, or stays with them for good by, is not, or one of them was undone. `holds` says that the block
 * of the unit came with its return.
 */
const Loan = model
  .define(
    { name: "traceability_loan", tableName: "traceability_loan" },
    {
      id: model.id({ prefix: "loan" }).primaryKey(),
      service_case_id: model.text(),
      lot_id: model.text(),
      // Who has it: to whom their unit was handed, else the order that it was delivered with.
      customer_id: model.text().nullable(),
      order_id: model.text().nullable(),
      operation_id: model.text(),
      return_operation_id: model.text().nullable(),
      due_at: model.dateTime(),
      // The day for which it was announced as overdue; null until then.
      announced_for: model.dateTime().nullable(),
      note: model.text().nullable(),
      holds: model.boolean().default(false),
      // Of a unit that its customer keeps: why, what they are to pay for it, and to whom of the customers it belongs since.
      kept_as: model.enum([...LOAN_KEPT_AS]).nullable(),
      kept_price: quantity().nullable(),
      kept_currency_code: model.text().nullable(),
      kept_customer_id: model.text().nullable(),
      kept_transfer_id: model.text().nullable(),
      created_by: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_loan_operation", on: ["operation_id"], unique: true, where: null },
    {
      name: "IDX_traceability_loan_return",
      on: ["return_operation_id"],
      unique: true,
      where: "return_operation_id IS NOT NULL",
    },
    { name: "IDX_traceability_loan_lot", on: ["lot_id"], where: null },
    { name: "IDX_traceability_loan_case", on: ["service_case_id"], where: null },
    { name: "IDX_traceability_loan_due", on: ["due_at"], where: null },
  ])

export default Loan
