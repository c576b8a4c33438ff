import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Progress } from "../../../components/progress"
import { ItemCell } from "../../../components/tables/item-cell"
import type { ManufacturingOrder } from "../../../hooks/api/manufacturing"
import { formatDay } from "../../../lib/format"
import { LotSummary } from "../lot-summary"
import { ManufacturingStateBadge } from "../manufacturing-state-badge"

const column = createDataTableColumnHelper<ManufacturingOrder>()

export const useManufacturingColumns = () => {
  const { t, i18n } = useTranslation("traceability")
  return useMemo(
    () => [
      column.select(),
      column.accessor("reference", {
        header: t("manufacturing.fields.reference"),
        cell: ({ getValue }) => (
          <Text size="small" weight="plus">
            {getValue()}
          </Text>
        ),
      }),
      column.display({
        id: "product",
        header: t("manufacturing.fields.product"),
        cell: ({ row: { original: order } }) => <ItemCell title={order.title} sku={order.sku} />,
      }),
      column.accessor("state", {
        header: t("manufacturing.fields.state"),
        cell: ({ getValue }) => <ManufacturingStateBadge state={getValue()} />,
      }),
      column.display({
        id: "number",
        header: t("manufacturing.fields.number"),
        cell: ({ row: { original: order } }) => (
          <LotSummary lot={order.lot} count={order.lot_count} />
        ),
      }),
      column.accessor("location_name", { header: t("manufacturing.fields.location") }),
      column.accessor("scheduled_at", {
        header: t("manufacturing.fields.due"),
        cell: ({ getValue }) => formatDay(getValue(), i18n.language),
      }),
      column.display({
        id: "produced",
        header: t("manufacturing.fields.produced"),
        cell: ({ row: { original: order } }) => (
          <Progress value={order.produced_quantity} total={order.quantity} />
        ),
      }),
    ],
    [t, i18n.language]
  )
}
