import { useSearchParams } from "react-router-dom"
import { useItemTracking, useTrackedItems, type ItemTracking } from "../../../hooks/api/tracking"
import { readItems } from "./use-lots-query"

/** So many products are offered by name; the others are found by the search, or from their own pages. */
const OFFERED_MAX = 500

const optionOf = ({ inventory_item_id: value, inventory_item: item }: ItemTracking) => ({
  label: [item?.title, item?.sku].filter(Boolean).join(" · ") || value,
  value,
})

/** The tracked products for a filter, and those that the address names already. */
export const useProductOptions = () => {
  const [params] = useSearchParams()
  const chosen = readItems(params.get("inventory_item_id") ?? undefined) ?? []
  const { item_trackings: offered = [] } = useTrackedItems({ q: "", limit: OFFERED_MAX, offset: 0 })
  const { item_trackings: named = [] } = useItemTracking({ itemIds: chosen })
  const all = new Map(
    [...offered, ...named].map((item) => [item.inventory_item_id, optionOf(item)])
  )
  return [...all.values()].sort((a, b) => a.label.localeCompare(b.label))
}
