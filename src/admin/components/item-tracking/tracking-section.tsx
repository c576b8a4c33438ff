import { PencilSquare } from "@medusajs/icons"
import { Badge, Button, Container, Heading, IconButton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useItemTracking, useTraceabilitySettings, type TrackingTarget } from "../../hooks/api/tracking"
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
  const lotCount = items.reduce((sum, item) => sum + item.lot_count, 0)
  const isAlike = items.every((item) => item.tracking === items[0].tracking)
  const lots = new URLSearchParams(items.map((item) => ["inventory_item_id", item.inventory_item_id]))
  if ("productId" in target) {
    lots.delete("inventory_item_id")
    lots.set("product_id", target.productId)
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
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
      {isAlike ? <TrackingFacts items={items} /> : <TrackingPerItem items={items} />}
      {untracked.length > 0 && (
        <div className="px-6 py-4">
          <UntrackedWarning untracked={untracked} items={items} />
        </div>
      )}
      <div className="px-6 py-4">
        <Button size="small" variant="secondary" className="w-full" asChild>
          <Link to={`/traceability/lots?${lots}`}>
            {t("tracking.lots")}
            <Badge size="2xsmall" rounded="full">
              {lotCount}
            </Badge>
          </Link>
        </Button>
      </div>
      {isEditing && <TrackingDrawer target={target} items={items} onClose={() => setIsEditing(false)} />}
    </Container>
  )
}
