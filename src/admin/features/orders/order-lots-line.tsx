import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { FulfillmentStage } from "../../../types/http"
import { ItemCell } from "../../components/tables/item-cell"
import type { OrderLotLine } from "../../hooks/api/orders"
import { formatQuantity } from "../../lib/format"
import { LotChips } from "./lot-chips"

type Props = { line: OrderLotLine; stages: Map<string, FulfillmentStage>; isOpen: boolean }

const STAGES = ["packed", "shipped", "delivered"] as const

/** What one line of the order needs and which numbers it has. A cancelled order misses nothing. */
export const OrderLotsLine = ({ line, stages, isOpen }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const stageOf = (id: string | null) => (id && stages.get(id)) || "delivered"
  return (
    <li className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex items-start justify-between gap-x-4">
        <ItemCell title={line.title} sku={line.sku} />
        <div className="flex shrink-0 items-center gap-x-3">
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("tracking.order.required", {
              quantity: formatQuantity(line.required, i18n.language),
            })}
          </Text>
          {isOpen && line.missing > 0 && (
            <StatusBadge color="orange">
              {t("tracking.order.missing", {
                quantity: formatQuantity(line.missing, i18n.language),
              })}
            </StatusBadge>
          )}
          {line.missing === 0 && (
            <StatusBadge color="green">{t("tracking.order.complete")}</StatusBadge>
          )}
        </div>
      </div>
      <LotChips label={t("tracking.order.assigned")} lots={line.assigned} />
      {STAGES.map((stage) => (
        <LotChips
          key={stage}
          label={t(`lots.stage.${stage}`)}
          lots={line.delivered.filter((lot) => stageOf(lot.fulfillment_id) === stage)}
        />
      ))}
      <LotChips label={t("tracking.order.returned")} lots={line.returned} />
    </li>
  )
}
