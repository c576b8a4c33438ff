import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"

/**
 * Which lot went into which, unit by unit: `child_lot_id` was consumed for `parent_lot_id` (null when the product has no
 * numbers). As built is every row of kind "built"; as maintained is `quantity - returned_quantity` of all rows: unbuilding,
 * swapping and repairing give components back. Rows of role "by_product" say the same of what else came out; sums that must equal
 * the consumption take the role "finished" only.
 */
const LotGenealogy = model
  .define(
    { name: "lot_genealogy", tableName: "traceability_lot_genealogy" },
    {
      id: model.id({ prefix: "lgen" }).primaryKey(),
      child_lot_id: model.text(),
      parent_lot_id: model.text().nullable(),
      role: model.enum(["finished", "by_product"]).default("finished"),
      kind: model.enum(["built", "swapped", "maintained"]).default("built"),
      quantity: quantity(),
      returned_quantity: quantity().default(0),
      returned_at: model.dateTime().nullable(),
      // Null for parts of a unit that we did not make.
      manufacturing_order_id: model.text().nullable(),
      // Of a part that a repair put in, which is "maintained".
      service_case_id: model.text().nullable(),
      operation_id: model.text(),
      replaces_id: model.text().nullable(),
      occurred_at: model.dateTime(),
    }
  )
  .indexes([
    { name: "IDX_traceability_lot_genealogy_child", on: ["child_lot_id"], where: null },
    {
      name: "IDX_traceability_lot_genealogy_parent",
      on: ["parent_lot_id"],
      where: "parent_lot_id IS NOT NULL",
    },
    {
      name: "IDX_traceability_lot_genealogy_unnumbered",
      on: ["child_lot_id"],
      where: "parent_lot_id IS NULL",
    },
    { name: "IDX_traceability_lot_genealogy_order", on: ["manufacturing_order_id"], where: null },
    { name: "IDX_traceability_lot_genealogy_operation", on: ["operation_id"], where: null },
    {
      name: "IDX_traceability_lot_genealogy_service_case",
      on: ["service_case_id"],
      where: "service_case_id IS NOT NULL",
    },
  ])
  .checks([
    {
      name: "traceability_lot_genealogy_quantity_check",
      expression: () => "quantity > 0 AND returned_quantity >= 0 AND returned_quantity <= quantity",
    },
  ])

export default LotGenealogy
