import { createDataTableColumnHelper, Text } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import type { AgingLot } from "../../hooks/api/shelf-life"
import { formatDay, formatQuantity } from "../../lib/format"
import { Amounts } from "../value/amounts"
import { AgingActions } from "./aging-actions"
import { AgingBuyers } from "./aging-buyers"

export type AgingRow = AgingLot & { id: string }

const column = createDataTableColumnHelper<AgingRow>()

/** With what lots are worth for those who may see costs. */
export const useAgingColumns = (showsValue: boolean) => {
  const { t, i18n } = useTranslation("traceability")
  return useMemo(
    () => [
      column.accessor("lot_name", {
        header: t("shelfLife.fields.lot"),
        cell: ({ row: { original: lot } }) => (
          <div className="flex flex-col py-1">
            <span className="font-mono">
              <TextLink to={`/traceability/lots/${lot.lot_id}`}>{lot.lot_name}</TextLink>
            </span>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {lot.item}
            </Text>
          </div>
        ),
      }),
      column.accessor("days_left", {
        header: t("shelfLife.fields.left"),
        cell: ({ row: { original: lot } }) => (
          <div className="flex flex-col py-1">
            <Text size="small" className={lot.days_left < 0 ? "text-ui-fg-error" : undefined}>
              {lot.days_left < 0
                ? t("shelfLife.expired")
                : t("shelfLife.days", { count: lot.days_left })}
              {lot.days_left >= 0 &&
                lot.shelf_life_days !== null &&
                ` ${t("shelfLife.shelfLife", { days: lot.shelf_life_days })}`}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {formatDay(lot.expires_at, i18n.language)}
            </Text>
          </div>
        ),
      }),
      column.accessor("quantity", {
        header: t("shelfLife.fields.quantity"),
        cell: ({ row: { original: lot } }) => (
          <div className="flex flex-col py-1">
            {formatQuantity(lot.quantity, i18n.language)}
            <Text size="xsmall" className="text-ui-fg-subtle">
              {lot.places.map((place) => place.location).join(", ")}
            </Text>
          </div>
        ),
      }),
      ...(showsValue
        ? [
            column.display({
              id: "value",
              header: t("shelfLife.fields.value"),
              cell: ({ row: { original: lot } }) => <Amounts values={lot.values ?? []} />,
            }),
          ]
        : []),
      column.display({
        id: "buyers",
        header: t("shelfLife.fields.lost"),
        cell: ({ row: { original: lot } }) => <AgingBuyers lot={lot} />,
      }),
      column.accessor("unsold_quantity", {
        header: t("shelfLife.fields.unsold"),
        cell: ({ row: { original: lot } }) => (
          <div className="flex flex-col py-1">
            {Math.round(lot.unsold_quantity) > 0
              ? t("shelfLife.unsoldOf", {
                  // An estimate: its decimals say nothing.
                  unsold: formatQuantity(Math.round(lot.unsold_quantity), i18n.language),
                  quantity: formatQuantity(lot.quantity, i18n.language),
                })
              : "-"}
            {lot.daily_sales === 0 && (
              <Text size="xsmall" className="text-ui-fg-subtle">
                {t("shelfLife.nothingSold")}
              </Text>
            )}
          </div>
        ),
      }),
      column.display({
        id: "actions",
        cell: ({ row: { original: lot } }) => <AgingActions lot={lot} />,
      }),
    ],
    [t, i18n.language, showsValue]
  )
}
