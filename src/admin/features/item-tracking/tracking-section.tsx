import { PencilSquare } from "@medusajs/icons"
import { Container, Heading, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { LotsButton } from "../../components/links/lots-button"
import {
  useItemTracking,
  useTraceabilitySettings,
  type TrackingTarget,
} from "../../hooks/api/tracking"
import { TrackingDrawer } from "./tracking-drawer"
import { TrackingFacts } from "./tracking-facts"
import { TrackingPerItem } from "./tracking-per-item"
import { UntrackedWarning } from "./untracked-warning"

/** "Traceability" on the pages of inventory items, variants and products. Hidden where nothing can be tracked. */
export const TrackingSection = ({ target }: { target: TrackingTarget }) => {
  const { t } = useTranslation("traceability")
  const [isEditing, setIsEditing] = useState(false)
  const { settings } = useTraceabilitySettings()
  const { item_trackings: items = [], untracked = [] } = useItemTracking(target)
  if (!settings?.enabled || !items.length) {
    return null
  }
  const isProduct = "productId" in target
  const isKit = !isProduct && items.length > 1
  const isAlike = items.every((item) => item.tracking === items[0].tracking)
  const scope = isProduct
    ? `product_id=${target.productId}`
    : `inventory_item_id=${items[0].inventory_item_id}`
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
        <Heading level="h2">{t("tracking.title")}</Heading>
        <IconButton
          size="small"
          variant="transparent"
          aria-label={t("common.actions.edit")}
          onClick={() => setIsEditing(true)}
        >
          <PencilSquare />
        </IconButton>
      </div>
      {isAlike && !isKit ? (
        <TrackingFacts items={items} />
      ) : (
        <TrackingPerItem items={items} hasLinks={isKit} />
      )}
      {untracked.length > 0 && (
        <div className="px-6 py-4">
          <UntrackedWarning untracked={untracked} items={items} />
        </div>
      )}
      {!isKit && (
        <div className="px-6 py-4">
          <LotsButton
            to={`/traceability/lots?${scope}`}
            count={items.reduce((sum, item) => sum + item.lot_count, 0)}
            className="w-full"
          />
        </div>
      )}
      {isEditing && (
        <TrackingDrawer target={target} items={items} onClose={() => setIsEditing(false)} />
      )}
    </Container>
  )
}
