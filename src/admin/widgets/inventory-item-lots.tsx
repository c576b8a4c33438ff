import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { LotsSection } from "../features/lots/lots-section"

const InventoryItemLots = ({ data }: { data: { id: string } }) => (
  <LotsSection scope={{ inventory_item_id: data.id }} />
)

export const config = defineWidgetConfig({
  zone: "inventory_item.details.after",
  id: "traceability:inventory-item-lots",
})

export default InventoryItemLots
