import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { TrackingSection } from "../features/item-tracking/tracking-section"

const ProductTracking = ({ data }: { data: { id: string } }) => (
  <TrackingSection target={{ productId: data.id }} />
)

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
  id: "traceability:product-tracking",
})

export default ProductTracking
