import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazySection } from "../components/lazy/lazy-section"

const TrackingSection = lazySection((sections) => sections.TrackingSection)

const ProductTracking = ({ data }: { data: { id: string } }) => (
  <TrackingSection target={{ productId: data.id }} />
)

export const config = defineWidgetConfig({
  zone: "product.details.side.after",
  id: "traceability:product-tracking",
})

export default ProductTracking
