import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { PrintLabelsButton } from "../../../components/links/print-labels-button"
import { TextLink } from "../../../components/links/text-link"
import { TraceButton } from "../../../components/links/trace-button"
import { Progress } from "../../../components/progress"
import { ItemCell } from "../../../components/tables/item-cell"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { formatDateTime, formatDay } from "../../../lib/format"
import { BomLink } from "../../boms/bom-link"
import { ManufacturingStateBadge } from "../manufacturing-state-badge"
import { LotNumber } from "./lot-number"
import { ManufacturingActions } from "./manufacturing-actions"
import { useManufacturingCommands } from "./use-manufacturing-commands"

export const ManufacturingHead = ({ order }: { order: ManufacturingOrderDetail }) => {
  const { t, i18n } = useTranslation("traceability")
  const commands = useManufacturingCommands(order)
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-4">
        <div className="flex items-center gap-x-3">
          <Heading>{order.reference}</Heading>
          <ManufacturingStateBadge state={order.state} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {order.produced_quantity > 0 && order.tracking !== "none" && (
            <>
              <PrintLabelsButton manufacturing_order_id={order.id} />
              <TraceButton to={`/traceability/manufacturing-orders/${order.id}/trace`} />
            </>
          )}
          <ManufacturingActions order={order} commands={commands} />
        </div>
      </div>
      {!!commands.error && (
        <div className="px-6 py-4">
          <ErrorPanel error={commands.error} />
        </div>
      )}
      <SectionRow
        title={t("manufacturing.fields.product")}
        value={
          <TextLink to={`/inventory/${order.inventory_item_id}`}>
            <ItemCell title={order.title} sku={order.sku} />
          </TextLink>
        }
      />
      <SectionRow
        title={t("manufacturing.fields.produced")}
        value={
          <Progress className="max-w-40" value={order.produced_quantity} total={order.quantity} />
        }
      />
      {order.tracking !== "none" && order.state !== "draft" && (
        <SectionRow title={t("manufacturing.fields.number")} value={<LotNumber order={order} />} />
      )}
      <SectionRow title={t("manufacturing.fields.bom")} value={<BomLink id={order.bom_id} />} />
      <SectionRow title={t("manufacturing.fields.location")} value={order.location_name} />
      <SectionRow
        title={t("manufacturing.fields.due")}
        value={formatDay(order.scheduled_at, i18n.language)}
      />
      {order.merged_into_id && (
        <SectionRow
          title={t("production.merge.into")}
          value={
            <TextLink to={`/traceability/manufacturing-orders/${order.merged_into_id}`}>
              {t("common.actions.show")}
            </TextLink>
          }
        />
      )}
      {order.done_at && (
        <SectionRow
          title={t("manufacturing.fields.doneAt")}
          value={[formatDateTime(order.done_at, i18n.language), order.done_by_name]
            .filter(Boolean)
            .join(" · ")}
        />
      )}
    </Container>
  )
}
