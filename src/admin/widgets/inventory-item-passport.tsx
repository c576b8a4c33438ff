import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazySection } from "../components/lazy/lazy-section"

const ItemPassportSection = lazySection((sections) => sections.ItemPassportSection)

const InventoryItemPassport = ({ data }: { data: { id: string } }) => (
  <ItemPassportSection itemId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "inventory_item.details.side.after",
  id: "traceability:inventory-item-passport",
})

export default InventoryItemPassport
