import { DataTable } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ErrorPanel } from "../../../../components/error-panel"
import { useBoms } from "../../../../hooks/api/boms"
import { useListQuery } from "../../../../hooks/use-list-query"
import { useBomColumns } from "./use-bom-columns"

const PAGE_SIZE = 20

export const BomsTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const columns = useBomColumns()
  const query = useListQuery(["inventory_item_id", "line_item_id"], PAGE_SIZE)
  const { boms, count, isPending, error } = useBoms(query)
  if (error) {
    return (
      <div className="px-6 py-4">
        <ErrorPanel error={error} />
      </div>
    )
  }
  return (
    <DataTable
      data={boms}
      columns={columns}
      rowCount={count}
      pageSize={PAGE_SIZE}
      isLoading={isPending}
      getRowId={(bom) => bom.id}
      rowHref={(bom) => `/traceability/bills-of-materials/${bom.id}`}
      heading={t("boms.title")}
      subHeading={t("boms.subtitle")}
      actions={[{ label: t("common.actions.create"), to: `create${search}` }]}
      emptyState={{
        empty: { heading: t("boms.empty.title"), description: t("boms.empty.description") },
        filtered: { heading: t("boms.noResults.title"), description: t("boms.noResults.description") },
      }}
    />
  )
}
