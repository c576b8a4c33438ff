import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { TrackingSection } from "../features/item-tracking/tracking-section"
import { useVariantItemIds } from "../hooks/api/tracking"

type Props = { data: { id: string; product_id: string | null } }

const VariantTracking = ({ data }: Props) => {
  const itemIds = useVariantItemIds(data.product_id ?? "", data.id)
  return itemIds.length ? <TrackingSection target={{ itemIds }} /> : null
}

export const config = defineWidgetConfig({
  zone: "product_variant.details.side.after",
  id: "traceability:variant-tracking",
})

export default VariantTracking
