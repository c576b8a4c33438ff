import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ItemTracking } from "../../hooks/api/tracking"

/** Items that are tracked in different ways, one below the other. */
export const TrackingPerItem = ({ items }: { items: ItemTracking[] }) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      {items.map((item) => (
        <SectionRow
          key={item.inventory_item_id}
          title={item.inventory_item?.sku || item.inventory_item?.title || item.inventory_item_id}
          value={<Badge size="2xsmall">{t(`tracking.mode.${item.tracking}`)}</Badge>}
        />
      ))}
    </>
  )
}
