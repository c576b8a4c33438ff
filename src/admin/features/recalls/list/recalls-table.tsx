import { ListTable } from "../../../components/tables/list-table"
import { useRecalls } from "../../../hooks/api/recalls"
import { useListQuery } from "../../../hooks/use-list-query"
import { useRecallColumns } from "./use-recall-columns"
import { useRecallFilters } from "./use-recall-filters"

export const RecallsTable = () => {
  const columns = useRecallColumns()
  const filters = useRecallFilters()
  const query = useListQuery(["state", "mock"])
  const { recalls, count, isPending, error } = useRecalls(query)
  return (
    <ListTable
      texts="recalls"
      data={recalls}
      columns={columns}
      filters={filters}
      rowCount={count}
      isLoading={isPending}
      error={error}
      rowHref={(recall) => `/traceability/recalls/${recall.id}`}
    />
  )
}
