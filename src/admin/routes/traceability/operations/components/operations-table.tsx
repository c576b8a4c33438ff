import { DataTable } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ErrorPanel } from "../../../../components/error-panel"
import { useOperations } from "../../../../hooks/api/operations"
import { useListQuery } from "../../../../hooks/use-list-query"
import { useOperationColumns } from "./use-operation-columns"
import { useOperationFilters } from "./use-operation-filters"

const PAGE_SIZE = 20
const FILTERS = ["state", "location_id"]
/** Set by the tabs, and by links of other pages. */
const SCOPES = ["code", "order_id", "purchase_order_id"]

export const OperationsTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const query = useListQuery([...FILTERS, ...SCOPES], PAGE_SIZE)
  const columns = useOperationColumns()
  const filters = useOperationFilters()
  const { operations, count, isLoading, error } = useOperations(query)

  if (error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={error} />
      </div>
    )
  }
  return (
    <DataTable
      data={operations}
      columns={columns}
      filters={filters}
      heading={t("operations.title")}
      subHeading={t("operations.subtitle")}
      rowCount={count}
      pageSize={PAGE_SIZE}
      getRowId={(operation) => operation.id}
      rowHref={(operation) => `/traceability/operations/${operation.id}`}
      isLoading={isLoading}
      actions={[
        { label: t("count.action"), to: "/traceability/count" },
        { label: t("operations.create.action"), to: `create${search}` },
      ]}
      emptyState={{
        empty: { heading: t("operations.empty.heading"), description: t("operations.empty.description") },
        filtered: {
          heading: t("operations.noResults.heading"),
          description: t("operations.noResults.description"),
        },
      }}
    />
  )
}
