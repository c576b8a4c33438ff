import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazySection } from "../components/lazy/lazy-section"

const LotsSection = lazySection((sections) => sections.LotsSection)

const InventoryItemLots = ({ data }: { data: { id: string } }) => (
  <LotsSection scope={{ inventory_item_id: data.id }} />
)

export const config = defineWidgetConfig({
  zone: "inventory_item.details.after",
  id: "traceability:inventory-item-lots",
})

export default InventoryItemLots
