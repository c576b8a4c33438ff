import InventoryModule from "@medusajs/medusa/inventory"
import { defineLink } from "@medusajs/framework/utils"
import TraceabilityModule from "../modules/traceability"

/** `stock_lot.inventory_item`: read-only, over the lot's own column. */
export default defineLink(
  { linkable: TraceabilityModule.linkable.stockLot, field: "inventory_item_id" },
  InventoryModule.linkable.inventoryItem,
  { readOnly: true }
)
