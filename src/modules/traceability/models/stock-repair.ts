import { model } from "@medusajs/framework/utils"
import { quantity } from "../../../shared/models/column-types"

/**
 * What somebody set right that no document stands for: Medusa's level of an item at a place was set to what is on hand
 * (`level`), a reservation of Medusa for a
 * cancelled order was removed (`reservation`), or a claim that was stuck was released (`claim`). Without an actor the settling job did it.
 */
const StockRepair = model
  .define(
    { name: "stock_repair", tableName: "traceability_repair" },
    {
      id: model.id({ prefix: "srep" }).primaryKey(),
      kind: model.enum(["level", "reservation", "claim"]),
      inventory_item_id: model.text().nullable(),
      location_id: model.text().nullable(),
      // Medusa's level, or what it had reserved, before and after; null of a claim.
      quantity_before: quantity().nullable(),
      quantity_after: quantity().nullable(),
      claim_id: model.text().nullable(),
      // The documents and units that the claim held.
      documents: model.array().nullable(),
      lot_names: model.array().nullable(),
      reason: model.text(),
      actor_id: model.text().nullable(),
    }
  )
  .indexes([
    { name: "IDX_traceability_repair_created", on: ["created_at"], where: null },
    {
      name: "IDX_traceability_repair_item",
      on: ["inventory_item_id", "location_id"],
      where: "inventory_item_id IS NOT NULL",
    },
  ])

export default StockRepair
