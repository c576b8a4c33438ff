import { useTranslation } from "react-i18next"
import { Barcode } from "../../../components/print/barcode"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { formatDay, formatQuantity } from "../../../lib/format"

export const TravellerHead = ({ order }: { order: ManufacturingOrderDetail }) => {
  const { t, i18n } = useTranslation("traceability")
  const facts: [label: string, value: string | null][] = [
    [t("manufacturing.fields.product"), [order.title, order.sku].filter(Boolean).join(" · ")],
    [t("manufacturing.fields.quantity"), formatQuantity(order.quantity, i18n.language)],
    [t("manufacturing.fields.due"), formatDay(order.scheduled_at, i18n.language)],
    [t("manufacturing.fields.location"), order.location_name],
    [t("manufacturing.fields.state"), t(`manufacturing.state.${order.state}`)],
  ]
  return (
    <header className="flex items-start justify-between gap-x-8">
      <div>
        <h1 className="text-[20pt] font-bold">{order.reference}</h1>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {facts.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-[#555]">{label}</dt>
              <dd className="font-medium">{value || "-"}</dd>
            </div>
          ))}
        </dl>
      </div>
      <Barcode value={order.reference} className="h-[18mm] max-w-[70mm]" />
    </header>
  )
}
