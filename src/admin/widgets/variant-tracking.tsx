import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazySection } from "../components/lazy/lazy-section"

type Props = { data: { id: string; product_id: string | null } }

const VariantTrackingSection = lazySection((sections) => sections.VariantTrackingSection, null)

const VariantTracking = ({ data }: Props) => (
  <VariantTrackingSection productId={data.product_id ?? ""} variantId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "product_variant.details.side.after",
  id: "traceability:variant-tracking",
})

export default VariantTracking
