import { model } from "@medusajs/framework/utils"
import { bigInteger } from "../../../shared/models/column-types"

/** How one inventory item is tracked. An item without a row is not tracked. */
const ItemTracking = model
  .define(
    { name: "item_tracking", tableName: "traceability_item_tracking" },
    {
      id: model.id({ prefix: "itrk" }).primaryKey(),
      inventory_item_id: model.text(),
      tracking: model.enum(["none", "lot", "serial"]).default("none"),
      capture: model.enum(["stock", "delivery"]).default("stock"),
      number_prefix: model.text().default(""),
      number_padding: model.number().default(7),
      // Supplier-style counters of 12 digits do not fit an integer.
      next_number: bigInteger().default(1),
      // Null while nobody set prefix, padding or next number: then numbers follow the most recent one.
      sequence_set_at: model.dateTime().nullable(),
      drawn_name: model.text().nullable(),
      drawn_at: model.dateTime().nullable(),
      removal_strategy: model.enum(["fifo", "lifo", "fefo"]).default("fifo"),
      use_expiration: model.boolean().default(false),
      expiration_days: model.number().nullable(),
      best_before_days: model.number().nullable(),
      removal_days: model.number().nullable(),
      alert_days: model.number().nullable(),
      warranty_days: model.number().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_traceability_item_tracking_item",
      on: ["inventory_item_id"],
      unique: true,
      where: null,
    },
  ])

export default ItemTracking
