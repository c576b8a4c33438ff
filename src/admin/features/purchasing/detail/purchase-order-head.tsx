import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Button, Container, Heading } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type PurchaseOrder, useCurrencyOptions } from "../../../hooks/api/purchasing"
import { formatDay } from "../../../lib/format"
import { PurchaseOrderStateBadge } from "../purchase-order-state-badge"
import { ExchangeRateDrawer } from "./exchange-rate-drawer"
import { PurchaseOrderActions } from "./purchase-order-actions"

export const PurchaseOrderHead = ({ order }: { order: PurchaseOrder }) => {
  const { t, i18n } = useTranslation("traceability")
  const [isRating, setIsRating] = useState(false)
  const [standard] = useCurrencyOptions()
  const isForeign =
    order.exchange_rate !== null ||
    (!!standard && !!order.currency_code && order.currency_code !== standard.value)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div className="flex items-center gap-x-3">
          <Heading>{order.reference}</Heading>
          <PurchaseOrderStateBadge state={order.state} />
        </div>
        <PurchaseOrderActions order={order} />
      </div>
      <SectionRow title={t("purchasing.fields.supplier")} value={order.supplier?.name} />
      <SectionRow title={t("purchasing.fields.location")} value={order.location_name} />
      <SectionRow
        title={t("purchasing.fields.expectedAt")}
        value={formatDay(order.expected_at, i18n.language)}
      />
      <SectionRow
        title={t("purchasing.fields.currency")}
        value={
          order.currency_code && <Badge size="2xsmall">{order.currency_code.toUpperCase()}</Badge>
        }
      />
      {isForeign && (
        <SectionRow
          title={t("purchasing.fields.exchangeRate")}
          value={
            <span className="flex items-center gap-x-2">
              <span className="tabular-nums">{order.exchange_rate ?? "-"}</span>
              {(order.state === "draft" || order.state === "confirmed") && (
                <Button size="small" variant="transparent" onClick={() => setIsRating(true)}>
                  {t("purchasing.rate.action")}
                </Button>
              )}
            </span>
          }
        />
      )}
      {isRating && <ExchangeRateDrawer order={order} onClose={() => setIsRating(false)} />}
    </Container>
  )
}
