import { SectionRow } from "@medusajs/dashboard/components"
import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ItemTracking } from "../../hooks/api/tracking"
import { NextNumber } from "./next-number"

/** The tracking of one item, or of several that are all tracked alike. */
export const TrackingFacts = ({ items }: { items: ItemTracking[] }) => {
  const { t } = useTranslation("traceability")
  const [item] = items
  const strategies = new Set(items.map((one) => one.removal_strategy))
  return (
    <>
      <SectionRow
        title={t("tracking.mode.label")}
        value={<Badge size="2xsmall">{t(`tracking.mode.${item.tracking}`)}</Badge>}
      />
      {item.tracking !== "none" && strategies.size === 1 && (
        <SectionRow
          title={t("tracking.fields.removal_strategy")}
          value={t(`tracking.strategy.${item.removal_strategy}Short`)}
        />
      )}
      {item.tracking !== "none" && items.length === 1 && (
        <SectionRow
          title={t("tracking.fields.next_number")}
          value={<NextNumber itemId={item.inventory_item_id} />}
        />
      )}
    </>
  )
}
