import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazyPart } from "../components/lazy/lazy-part"

type Props = { data: { id: string; product_id: string | null } }

const VariantTrackingSection = lazyPart(() =>
  import("../features/item-tracking/variant-tracking-section").then(
    (file) => file.VariantTrackingSection
  )
)

const VariantTracking = ({ data }: Props) => (
  <VariantTrackingSection productId={data.product_id ?? ""} variantId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "product_variant.details.side.after",
  id: "traceability:variant-tracking",
})

export default VariantTracking
