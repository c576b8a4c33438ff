import { SectionRow } from "@medusajs/dashboard/components"
import { Container, Copy, Heading } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { LotFlags } from "../../../components/badges/lot-flags"
import { LotKindBadge } from "../../../components/badges/lot-kind-badge"
import { LotStatusBadge } from "../../../components/badges/lot-status-badge"
import { LotLink } from "../../../components/links/lot-link"
import { PrintLabelsButton } from "../../../components/links/print-labels-button"
import { PurchaseOrderLink } from "../../../components/links/purchase-order-link"
import { LocationName } from "../../../components/location-name"
import { TextLink } from "../../../components/links/text-link"
import { Quantity } from "../../../components/quantity"
import { formatDateTime, formatDay } from "../../../lib/format"
import type { Lot } from "../../../lib/types"
import { LotActions } from "./lot-actions"
import { LotButtons } from "./lot-buttons"
import { LotHolder } from "./lot-holder"
import { SalesChannelName } from "./sales-channel-name"

/** Dates that only some goods carry: those that expire, that have a warranty, or whose label has them. */
const DATES = [
  "expires_at",
  "best_before_at",
  "sell_by_at",
  "produced_at",
  "packed_at",
  "removal_at",
  "alert_at",
  "warranty_until",
] as const

export const LotGeneralSection = ({ lot }: { lot: Lot }) => {
  const { t, i18n } = useTranslation("traceability")
  const item = lot.inventory_item
  const product = [item?.title, item?.sku && `(${item.sku})`].filter(Boolean).join(" ")
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div className="flex flex-wrap items-center gap-2">
          <Heading className="break-all font-mono">{lot.name}</Heading>
          <Copy content={lot.name} className="text-ui-fg-muted" />
          <LotKindBadge kind={lot.kind} />
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="flex items-center gap-x-2">
            <LotStatusBadge status={lot.status} stage={lot.owner?.stage} />
            <LotFlags lot={lot} />
          </div>
          <PrintLabelsButton ids={[lot.id]} />
          <LotActions lot={lot} />
        </div>
      </div>
      <LotButtons lot={lot} />
      <SectionRow title={t("lots.holder.title")} value={<LotHolder lot={lot} />} />
      <SectionRow
        title={t("lots.fields.product")}
        value={
          <TextLink to={`/inventory/${lot.inventory_item_id}`}>
            {product || lot.inventory_item_id}
          </TextLink>
        }
      />
      <SectionRow title={t("lots.fields.onHand")} value={<Quantity value={lot.quantity} />} />
      {lot.in_care_quantity > 0 && (
        <SectionRow
          title={t("lots.fields.inCare")}
          value={<LocationName id={lot.location_id} name={lot.location_name} />}
        />
      )}
      <SectionRow
        title={t("lots.fields.internalReference")}
        value={lot.internal_reference || "-"}
      />
      {lot.former_names.length > 0 && (
        <SectionRow
          title={t("lots.fields.formerNames")}
          value={<span className="break-all font-mono">{lot.former_names.join(", ")}</span>}
        />
      )}
      {lot.batch_lot_id && (
        <SectionRow title={t("lots.fields.batch")} value={<LotLink id={lot.batch_lot_id} />} />
      )}
      {DATES.filter((key) => lot[key]).map((key) => (
        <SectionRow
          key={key}
          title={t(`lots.dates.${key}`)}
          value={formatDay(lot[key], i18n.language)}
        />
      ))}
      <SectionRow
        title={t("lots.fields.salesChannel")}
        value={
          lot.sales_channel_id ? (
            <SalesChannelName id={lot.sales_channel_id} />
          ) : (
            t("lots.anySalesChannel")
          )
        }
      />
      {lot.purchase_order_id && (
        <SectionRow
          title={t("common.purchaseOrder")}
          value={<PurchaseOrderLink id={lot.purchase_order_id} />}
        />
      )}
      <SectionRow title={t("lots.fields.note")} value={lot.note || "-"} />
      <SectionRow
        title={t("lots.fields.createdAt")}
        value={[formatDateTime(lot.created_at, i18n.language), lot.created_by_name]
          .filter(Boolean)
          .join(" · ")}
      />
    </Container>
  )
}
