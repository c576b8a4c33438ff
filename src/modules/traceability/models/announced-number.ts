import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"

/**
 * A lot or serial number that a supplier says is on its way. What became of it is not stored: it is read from the receipts
 * of its purchase order, so it cannot disagree with them.
 */
const AnnouncedNumber = model
  .define(
    { name: "announced_number", tableName: "traceability_announced_number" },
    {
      id: model.id({ prefix: "anum" }).primaryKey(),
      announcement_id: model.text(),
      purchase_order_id: model.text(),
      inventory_item_id: model.text(),
      name: model.text(),
      quantity: quantity(),
      expires_at: model.dateTime().nullable(),
      // The other dates and the batch, as they are kept with a row of an operation.
      label: model.json().nullable(),
      source: model.enum(["list", "rows", "epcis"]),
      // Of the EPCIS event that says so: the same event counts once.
      event_id: model.text().nullable(),
      // Somebody was asked about the name, and said that it is right.
      accept_similar: model.boolean().default(false),
      accept_code: model.boolean().default(false),
      position: model.number().default(0),
      created_by: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_announced_number_name",
      on: ["announcement_id", "inventory_item_id", "name"],
      unique: true,
      where: null,
    },
    {
      name: "IDX_traceability_announced_number_order",
      on: ["purchase_order_id", "inventory_item_id", "name"],
      where: null,
    },
    {
      name: "IDX_traceability_announced_number_item",
      on: ["inventory_item_id", "name"],
      where: null,
    },
  ])
  .checks([
    { name: "traceability_announced_number_quantity_check", expression: () => "quantity > 0" },
  ])

export default AnnouncedNumber
