import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazySection } from "../components/lazy/lazy-section"

const TrackingSection = lazySection((sections) => sections.TrackingSection)

const InventoryItemTracking = ({ data }: { data: { id: string } }) => (
  <TrackingSection target={{ itemIds: [data.id] }} />
)

export const config = defineWidgetConfig({
  zone: "inventory_item.details.side.after",
  id: "traceability:inventory-item-tracking",
})

export default InventoryItemTracking
