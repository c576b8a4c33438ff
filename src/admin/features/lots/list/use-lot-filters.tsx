import { useDataTableDateFilters } from "@medusajs/dashboard/hooks"
import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocationOptions } from "../../../hooks/api/locations"
import type { Lot, LotStatus } from "../../../lib/types"
import { AGES, STOCKS } from "./stock-query"
import { useProductOptions } from "./use-product-options"

const filter = createDataTableFilterHelper<Lot>()

const STATUSES: LotStatus[] = [
  "available",
  "reserved",
  "in_care",
  "on_loan",
  "delivered",
  "consumed",
  "scrapped",
  "new",
]

/** Where lots are that are in no stock location. */
const PLACES = ["customer", "loan", "production", "scrap"]

const EXPIRING_DAYS = [7, 14, 30, 60, 90]

export const useLotFilters = () => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const products = useProductOptions()
  const created = useDataTableDateFilters().filter(({ id }) => id === "created_at")
  const yesNo = [
    { label: t("common.yes"), value: "true" },
    { label: t("common.no"), value: "false" },
  ]
  return [
    filter.custom({
      id: "stock",
      type: "radio",
      label: t("lots.filters.stock"),
      options: STOCKS.map((value) => ({ label: t(`lots.filters.stocks.${value}`), value })),
    }),
    filter.custom({
      id: "inventory_item_id",
      type: "multiselect",
      label: t("lots.fields.product"),
      options: products,
      searchable: true,
    }),
    filter.accessor("status", {
      type: "radio",
      label: t("lots.fields.status"),
      options: STATUSES.map((status) => ({ label: t(`lots.status.${status}`), value: status })),
    }),
    filter.accessor("kind", {
      type: "radio",
      label: t("lots.fields.kind"),
      options: [
        { label: t("lots.kind.serial"), value: "serial" },
        { label: t("lots.kind.lot"), value: "lot" },
      ],
    }),
    filter.accessor("location_id", {
      type: "radio",
      label: t("lots.fields.location"),
      options: [
        ...locations,
        ...PLACES.map((id) => ({ label: t(`common.locations.${id}`), value: id })),
      ],
    }),
    filter.custom({ id: "blocked", type: "radio", label: t("lots.flags.blocked"), options: yesNo }),
    filter.accessor("expired", { type: "radio", label: t("lots.flags.expired"), options: yesNo }),
    filter.custom({
      id: "expiring_within_days",
      type: "radio",
      label: t("lots.filters.expiringWithin"),
      options: EXPIRING_DAYS.map((days) => ({
        label: t("lots.filters.days", { count: days }),
        value: String(days),
      })),
    }),
    filter.custom({
      id: "age",
      type: "radio",
      label: t("lots.filters.age"),
      options: AGES.map((value) => ({ label: t(`lots.filters.ages.${value}`), value })),
    }),
    ...created,
  ]
}
