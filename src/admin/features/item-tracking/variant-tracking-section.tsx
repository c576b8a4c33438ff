import { useVariantItemIds } from "../../hooks/api/tracking"
import { TrackingSection } from "./tracking-section"

type Props = { productId: string; variantId: string }

/** How the items of a variant are tracked; nothing for one that Medusa keeps no stock of. */
export const VariantTrackingSection = ({ productId, variantId }: Props) => {
  const itemIds = useVariantItemIds(productId, variantId)
  return itemIds.length ? <TrackingSection target={{ itemIds }} /> : null
}
