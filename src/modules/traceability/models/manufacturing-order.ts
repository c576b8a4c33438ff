import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"

/**
 * An order to make `quantity` of an item. Its components and products are the lines of its operation, which also holds
 * its state. Orders split from one share `family_reference` and differ in `family_position` (0: never split).
 * `split_serials` says whether giving several serial numbers splits the order, or one order keeps them all.
 */
const ManufacturingOrder = model
  .define("traceability_manufacturing_order", {
    id: model.id({ prefix: "mo" }).primaryKey(),
    reference: model.text(),
    family_reference: model.text(),
    family_position: model.number().default(0),
    inventory_item_id: model.text(),
    quantity: quantity(),
    bom_id: model.text().nullable(),
    consumption: model.enum(["strict", "warn", "free"]).default("warn"),
    split_serials: model.boolean().default(true),
    location_id: model.text(),
    operation_id: model.text(),
    merged_into_id: model.text().nullable(),
    scheduled_at: model.dateTime().nullable(),
    labour_cost: quantity().nullable(),
    labour_currency_code: model.text().nullable(),
    created_by: model.text().nullable(),
  })
  .indexes([
    { name: "IDX_traceability_mo_reference", on: ["reference"], unique: true, where: null },
    {
      name: "IDX_traceability_mo_family",
      on: ["family_reference", "family_position"],
      unique: true,
      where: null,
    },
    { name: "IDX_traceability_mo_operation", on: ["operation_id"], unique: true, where: null },
    { name: "IDX_traceability_mo_item", on: ["inventory_item_id"], where: null },
  ])
  .checks([{ name: "traceability_mo_quantity_check", expression: () => "quantity > 0" }])

export default ManufacturingOrder
