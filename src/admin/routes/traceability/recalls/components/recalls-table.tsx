import { DataTable } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../../components/error-panel"
import { useRecalls } from "../../../../hooks/api/recalls"
import { useListQuery } from "../../../../hooks/use-list-query"
import { useRecallColumns } from "./use-recall-columns"
import { useRecallFilters } from "./use-recall-filters"

const PAGE_SIZE = 20

export const RecallsTable = () => {
  const { t } = useTranslation("traceability")
  const columns = useRecallColumns()
  const filters = useRecallFilters()
  const query = useListQuery(["state", "mock"], PAGE_SIZE)
  const { recalls, count, isPending, error } = useRecalls(query)
  if (error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={error} />
      </div>
    )
  }
  return (
    <DataTable
      data={recalls}
      columns={columns}
      filters={filters}
      rowCount={count}
      pageSize={PAGE_SIZE}
      isLoading={isPending}
      getRowId={(recall) => recall.id}
      rowHref={(recall) => `/traceability/recalls/${recall.id}`}
      heading={t("recalls.title")}
      subHeading={t("recalls.subtitle")}
      emptyState={{
        empty: { heading: t("recalls.empty.title"), description: t("recalls.empty.description") },
        filtered: { heading: t("recalls.noResults.title"), description: t("recalls.noResults.description") },
      }}
    />
  )
}
