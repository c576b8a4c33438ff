import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { ItemCell } from "../../../../components/item-cell"
import { LocationName } from "../../../../components/location-name"
import { LotFlags } from "../../../../components/lot-flags"
import { LotStatusBadge } from "../../../../components/lot-status-badge"
import { Quantity } from "../../../../components/quantity"
import { formatDate, formatDay } from "../../../../lib/format"
import type { Lot } from "../../../../lib/types"

const column = createDataTableColumnHelper<Lot>()

export const useLotColumns = () => {
  const { t, i18n } = useTranslation("traceability")
  return useMemo(
    () => [
      column.accessor("name", {
        header: t("lots.fields.name"),
        enableSorting: true,
        cell: ({ row: { original: lot } }) => (
          <Text size="small" weight="plus" className="font-mono">
            {lot.name}
          </Text>
        ),
      }),
      column.display({
        id: "product",
        header: t("lots.fields.product"),
        cell: ({ row: { original: lot } }) => (
          <ItemCell title={lot.inventory_item?.title} sku={lot.inventory_item?.sku} />
        ),
      }),
      column.accessor("kind", {
        header: t("lots.fields.kind"),
        cell: ({ getValue }) => t(`lots.kind.${getValue()}`),
      }),
      column.accessor("status", {
        header: t("lots.fields.status"),
        cell: ({ row: { original: lot } }) => (
          <div className="flex items-center gap-x-1">
            <LotStatusBadge status={lot.status} />
            <LotFlags lot={lot} />
          </div>
        ),
      }),
      column.accessor("quantity", {
        header: t("lots.fields.onHand"),
        align: "right",
        cell: ({ getValue }) => <Quantity value={getValue()} />,
      }),
      column.accessor("reserved_quantity", {
        header: t("lots.fields.reserved"),
        align: "right",
        cell: ({ getValue }) => <Quantity value={getValue()} />,
      }),
      column.display({
        id: "location",
        header: t("lots.fields.location"),
        cell: ({ row: { original: lot } }) =>
          lot.location_id || lot.quantity === 0 ? (
            <LocationName id={lot.location_id} name={lot.location_name} />
          ) : (
            t("lots.severalLocations")
          ),
      }),
      column.accessor("expires_at", {
        header: t("lots.fields.expiresAt"),
        enableSorting: true,
        cell: ({ getValue }) => formatDay(getValue(), i18n.language),
      }),
      column.accessor("created_at", {
        header: t("lots.fields.createdAt"),
        enableSorting: true,
        cell: ({ getValue }) => formatDate(getValue(), i18n.language),
      }),
    ],
    [t, i18n.language]
  )
}
