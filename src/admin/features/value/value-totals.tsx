import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTraceabilityStockValueTotals } from "../../../types/http"
import { formatQuantity } from "../../lib/format"
import { Amounts } from "./amounts"

type Props = {
  totals: AdminTraceabilityStockValueTotals
  onlyWithoutCost: boolean
  onToggle: () => void
}

/** What all of it is worth, and how much of it nobody knows the cost of. */
export const ValueTotals = ({ totals, onlyWithoutCost, onToggle }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      <div className="flex gap-x-4">
        <Text size="small" weight="plus">
          {t("value.total")}
        </Text>
        <Amounts values={totals.values} />
      </div>
      {(totals.lots_without_cost > 0 || onlyWithoutCost) && (
        <div className="flex flex-wrap items-center gap-2">
          <Text size="small" className="text-ui-fg-subtle">
            {t("value.withoutCost", {
              count: totals.lots_without_cost,
              quantity: formatQuantity(totals.quantity_without_cost, i18n.language),
            })}
          </Text>
          <Button size="small" variant="transparent" onClick={onToggle}>
            {t(onlyWithoutCost ? "value.showAll" : "value.showWithoutCost")}
          </Button>
        </div>
      )}
    </div>
  )
}
