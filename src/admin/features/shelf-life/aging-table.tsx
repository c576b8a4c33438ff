import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AgingRisk } from "../../../types/http"
import { ListTable } from "../../components/tables/list-table"
import { useLocationOptions } from "../../hooks/api/locations"
import { useAging } from "../../hooks/api/shelf-life"
import { useListQuery } from "../../hooks/use-list-query"
import { type AgingRow, useAgingColumns } from "./use-aging-columns"

const filter = createDataTableFilterHelper<AgingRow>()

const RISKS: AgingRisk[] = ["any", "lost", "soon", "unsold", "all"]

const useAgingFilters = () => {
  const { t } = useTranslation("traceability")
  return [
    filter.custom({
      id: "risk",
      type: "radio",
      label: t("shelfLife.fields.risk"),
      options: RISKS.map((risk) => ({ label: t(`shelfLife.risks.${risk}`), value: risk })),
    }),
    filter.custom({
      id: "location_id",
      type: "radio",
      label: t("shelfLife.fields.location"),
      options: useLocationOptions(),
    }),
  ]
}

/** Lots that will not be sold before they are too old, with what can be done about them. */
export const AgingTable = () => {
  const filters = useAgingFilters()
  const { order: _order, q: _q, ...query } = useListQuery(["risk", "location_id"])
  const { lots, count, isPending, error } = useAging(query)
  const columns = useAgingColumns(!!lots?.some((lot) => lot.values))
  return (
    <ListTable
      texts="shelfLife.lots"
      data={lots?.map((lot) => ({ ...lot, id: lot.lot_id }))}
      columns={columns}
      filters={filters}
      enableSearch={false}
      rowCount={count}
      isLoading={isPending}
      error={error}
    />
  )
}
