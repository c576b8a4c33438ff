import { Thumbnail } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ItemOption } from "../../hooks/api/items"
import { formatQuantity } from "../../lib/format"
import { ItemCell } from "../tables/item-cell"

/** A product to choose: its picture, its title, its SKU, and how much of it is on hand. */
export const ItemOptionRow = ({ item }: { item: ItemOption }) => {
  const { t, i18n } = useTranslation("traceability")
  const { title, sku, thumbnail, stocked_quantity } = item
  return (
    <>
      <Thumbnail src={thumbnail} alt="" />
      <div className="min-w-0 flex-1">
        <ItemCell title={title} sku={sku} />
      </div>
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle shrink-0 tabular-nums">
        {t("common.itemSearch.onHand", {
          quantity: formatQuantity(stocked_quantity, i18n.language),
        })}
      </Text>
    </>
  )
}
