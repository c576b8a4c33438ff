import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Progress } from "../../../components/progress"
import type { PurchaseOrder } from "../../../hooks/api/purchasing"
import { formatDay, sumQuantities } from "../../../lib/format"
import { PurchaseOrderStateBadge } from "../purchase-order-state-badge"

const column = createDataTableColumnHelper<PurchaseOrder>()

export const usePurchaseOrderColumns = () => {
  const { t, i18n } = useTranslation("traceability")
  return useMemo(
    () => [
      column.accessor("reference", {
        header: t("purchasing.fields.reference"),
        cell: ({ getValue }) => (
          <Text size="small" weight="plus">
            {getValue()}
          </Text>
        ),
      }),
      column.display({
        id: "supplier",
        header: t("purchasing.fields.supplier"),
        cell: ({ row: { original: order } }) => order.supplier?.name ?? "-",
      }),
      column.accessor("state", {
        header: t("purchasing.fields.state"),
        cell: ({ getValue }) => <PurchaseOrderStateBadge state={getValue()} />,
      }),
      column.display({
        id: "location",
        header: t("purchasing.fields.location"),
        cell: ({ row: { original: order } }) => order.location_name ?? "-",
      }),
      column.accessor("expected_at", {
        header: t("purchasing.fields.expectedAt"),
        cell: ({ getValue }) => formatDay(getValue(), i18n.language),
      }),
      column.display({
        id: "received",
        header: t("purchasing.fields.received"),
        cell: ({ row: { original: order } }) => (
          <Progress
            value={sumQuantities(order.lines.map((line) => line.received_quantity))}
            total={sumQuantities(order.lines.map((line) => line.quantity))}
          />
        ),
      }),
    ],
    [t, i18n.language]
  )
}
