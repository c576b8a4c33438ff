import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LotsButton } from "../../components/links/lots-button"
import type { ItemTracking } from "../../hooks/api/tracking"

type Props = { items: ItemTracking[]; hasLinks: boolean }

/** Items one below the other: those of a kit, or those that are tracked in different ways. */
export const TrackingPerItem = ({ items, hasLinks }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      {items.map(({ inventory_item_id: id, inventory_item: item, tracking, lot_count }) => (
        <div key={id}>
          <SectionRow
            title={item?.sku || item?.title || id}
            value={<Badge size="2xsmall">{t(`tracking.mode.${tracking}`)}</Badge>}
          />
          {hasLinks && (
            <div className="px-6 pb-4">
              <LotsButton
                to={`/traceability/lots?inventory_item_id=${id}`}
                count={lot_count}
                className="w-full"
              />
            </div>
          )}
        </div>
      ))}
    </>
  )
}
