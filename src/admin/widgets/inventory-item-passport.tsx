import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { ItemPassportSection } from "../features/passport/item-passport-section"

const InventoryItemPassport = ({ data }: { data: { id: string } }) => (
  <ItemPassportSection itemId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "inventory_item.details.side.after",
  id: "traceability:inventory-item-passport",
})

export default InventoryItemPassport
