import { model } from "@medusajs/framework/utils"
import { bigSerial, quantity } from "../../../shared/models/column-types"

/**
 * The ledger of values: an amount of one currency that came to a place with a lot (positive) or left it (negative). Rows come
 * in pairs whose sum is 0: what leaves one place is at another one, or came from a supplier, labour or a landed cost. A
 * trigger refuses UPDATE and DELETE.
 */
const ValueEntry = model
  .define(
    { name: "value_entry", tableName: "traceability_value_entry" },
    {
      id: model.id({ prefix: "vent" }).primaryKey(),
      seq: bigSerial(),
      lot_id: model.text(),
      inventory_item_id: model.text(),
      // A place as in movements (what customers own is at `customer`, in care too), or `landed`, `labour`, `manual` and `service`.
      location_id: model.text(),
      // Of what is at a customer: with which line of which order it left. Empty anywhere else.
      line_item_id: model.text().default(""),
      order_id: model.text().nullable(),
      currency_code: model.text(),
      amount: quantity(),
      // How many units of it have their cost by this.
      costed_quantity: quantity().default(0),
      kind: model.enum([
        "purchase",
        "move",
        "component",
        "labour",
        "landed",
        "manual",
        "correction",
        "service",
      ]),
      movement_id: model.text().nullable(),
      document_id: model.text().nullable(),
      // The other lot, where the amount went from one lot into another.
      counter_lot_id: model.text().nullable(),
      // The repair of a customer's unit that it was a cost of.
      service_case_id: model.text().nullable(),
      occurred_at: model.dateTime(),
    }
  )
  .indexes([
    { name: "IDX_traceability_value_entry_seq", on: ["seq"], unique: true, where: null },
    { name: "IDX_traceability_value_entry_lot", on: ["lot_id", "seq"], where: null },
    {
      name: "IDX_traceability_value_entry_movement",
      on: ["movement_id"],
      where: "movement_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_value_entry_document",
      on: ["document_id"],
      where: "document_id IS NOT NULL",
    },
    { name: "IDX_traceability_value_entry_order", on: ["order_id"], where: "order_id IS NOT NULL" },
    {
      name: "IDX_traceability_value_entry_service",
      on: ["service_case_id"],
      where: "service_case_id IS NOT NULL",
    },
    { name: "IDX_traceability_value_entry_occurred", on: ["occurred_at"], where: null },
  ])

export default ValueEntry
