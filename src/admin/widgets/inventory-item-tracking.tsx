import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { TrackingSection } from "../features/item-tracking/tracking-section"

const InventoryItemTracking = ({ data }: { data: { id: string } }) => (
  <TrackingSection target={{ itemIds: [data.id] }} />
)

export const config = defineWidgetConfig({
  zone: "inventory_item.details.side.after",
  id: "traceability:inventory-item-tracking",
})

export default InventoryItemTracking
