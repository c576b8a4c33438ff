import { SectionRow } from "@medusajs/dashboard/components"
import { Badge, Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { PurchaseOrder } from "../../../hooks/api/purchasing"
import { formatDay } from "../../../lib/format"
import { PurchaseOrderStateBadge } from "../purchase-order-state-badge"
import { PurchaseOrderActions } from "./purchase-order-actions"

export const PurchaseOrderHead = ({ order }: { order: PurchaseOrder }) => {
  const { t, i18n } = useTranslation("traceability")
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
    </Container>
  )
}
