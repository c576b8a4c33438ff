import { DataTable } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../../components/error-panel"
import { useLots } from "../../../../hooks/api/lots"
import { useListQuery } from "../../../../hooks/use-list-query"
import { ScopeChip, SCOPES } from "./scope-chip"
import { useLotColumns } from "./use-lot-columns"
import { useLotFilters } from "./use-lot-filters"

const PAGE_SIZE = 20
const FILTERS = ["status", "kind", "location_id", "blocked", "expired", "expiring_within_days"]

export const LotsTable = ({ onCreate }: { onCreate: () => void }) => {
  const { t } = useTranslation("traceability")
  const query = useListQuery([...FILTERS, ...SCOPES], PAGE_SIZE)
  const columns = useLotColumns()
  const filters = useLotFilters()
  const { lots, count, isLoading, error } = useLots(query)

  if (error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={error} />
      </div>
    )
  }
  return (
    <DataTable
      data={lots}
      columns={columns}
      filters={filters}
      heading={t("lots.title")}
      subHeading={t("lots.subtitle")}
      rowCount={count}
      pageSize={PAGE_SIZE}
      getRowId={(lot) => lot.id}
      rowHref={(lot) => `/traceability/lots/${lot.id}`}
      isLoading={isLoading}
      actions={[{ label: t("common.actions.create"), onClick: onCreate }]}
      filterBarContent={SCOPES.map((scope) => (
        <ScopeChip key={scope} scope={scope} />
      ))}
      emptyState={{
        empty: { heading: t("lots.empty.heading"), description: t("lots.empty.description") },
        filtered: { heading: t("lots.noResults.heading"), description: t("lots.noResults.description") },
      }}
    />
  )
}
