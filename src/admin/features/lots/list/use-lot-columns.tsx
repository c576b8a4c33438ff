import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { LotFlags } from "../../../components/badges/lot-flags"
import { LotStatusBadge } from "../../../components/badges/lot-status-badge"
import { LocationName } from "../../../components/location-name"
import { Quantity } from "../../../components/quantity"
import { ItemCell } from "../../../components/tables/item-cell"
import { formatDate, formatDay } from "../../../lib/format"
import type { Lot } from "../../../lib/types"
import { LotNameCell } from "./lot-name-cell"
import type { LotRow } from "./use-lot-rows"

const column = createDataTableColumnHelper<LotRow>()

const PRODUCT_WIDTH = 240

const LotPlace = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  return lot.location_id || lot.quantity === 0 ? (
    <LocationName id={lot.location_id} name={lot.location_name} />
  ) : (
    t("lots.severalLocations")
  )
}

export const useLotColumns = () => {
  const { t, i18n } = useTranslation("traceability")
  return useMemo(() => {
    const ofLot = (id: string, key: string, cell: (lot: Lot) => ReactNode, more: object = {}) =>
      column.accessor((row) => row.id, {
        id,
        header: t(`lots.fields.${key}`),
        cell: ({ row: { original: row } }) => (row.type === "lot" ? cell(row.lot) : null),
        ...more,
      })
    return [
      column.select(),
      column.accessor((row) => row.id, {
        id: "name",
        header: t("lots.fields.name"),
        enableSorting: true,
        cell: ({ row: { original: row } }) => <LotNameCell row={row} />,
      }),
      ofLot("product", "product", ({ inventory_item: item }) => (
        <div style={{ maxWidth: PRODUCT_WIDTH }}>
          <ItemCell title={item?.title} sku={item?.sku} />
        </div>
      )),
      ofLot("kind", "kind", (lot) => t(`lots.kind.${lot.kind}`)),
      ofLot("status", "status", (lot) => (
        <div className="flex items-center gap-x-1">
          <LotStatusBadge status={lot.status} stage={lot.owner?.stage} />
          <LotFlags lot={lot} />
        </div>
      )),
      column.accessor((row) => row.id, {
        id: "quantity",
        header: t("lots.fields.onHand"),
        align: "right",
        cell: ({ row: { original: row } }) =>
          row.type === "more" ? null : (
            <Quantity value={row.type === "lot" ? row.lot.quantity : row.group.quantity} />
          ),
      }),
      ofLot("reserved", "reserved", (lot) => <Quantity value={lot.reserved_quantity} />, {
        align: "right",
      }),
      ofLot("location", "location", (lot) => <LotPlace lot={lot} />),
      ofLot("expires_at", "expiresAt", (lot) => formatDay(lot.expires_at, i18n.language), {
        enableSorting: true,
      }),
      ofLot("created_at", "createdAt", (lot) => formatDate(lot.created_at, i18n.language), {
        enableSorting: true,
      }),
    ]
  }, [t, i18n.language])
}
