import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ListTable } from "../../../components/tables/list-table"
import { useBoms } from "../../../hooks/api/boms"
import { useListQuery } from "../../../hooks/use-list-query"
import { useBomColumns } from "./use-bom-columns"

export const BomsTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const columns = useBomColumns()
  const query = useListQuery(["inventory_item_id", "line_item_id"])
  const { boms, count, isPending, error } = useBoms(query)
  return (
    <ListTable
      texts="boms"
      data={boms}
      columns={columns}
      rowCount={count}
      isLoading={isPending}
      error={error}
      rowHref={(bom) => `/traceability/bills-of-materials/${bom.id}`}
      actions={[{ label: t("common.actions.create"), to: `create${search}` }]}
    />
  )
}
