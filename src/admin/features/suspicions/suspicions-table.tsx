import { useState } from "react"
import { ListTable } from "../../components/tables/list-table"
import { type Suspicion, useSuspicions } from "../../hooks/api/suspicions"
import { useListQuery } from "../../hooks/use-list-query"
import { ClearUnitDrawer } from "./clear-unit-drawer"
import { useSuspicionColumns } from "./use-suspicion-columns"
import { useSuspicionFilters } from "./use-suspicion-filters"

export const SuspicionsTable = () => {
  const [clearing, setClearing] = useState<Suspicion | null>(null)
  const columns = useSuspicionColumns(setClearing)
  const filters = useSuspicionFilters()
  const { order: _order, ...query } = useListQuery(["state", "kind", "lot_id"])
  const { suspicions, count, isPending, error } = useSuspicions(query)
  return (
    <>
      <ListTable
        texts="suspicions"
        data={suspicions}
        columns={columns}
        filters={filters}
        rowCount={count}
        isLoading={isPending}
        error={error}
      />
      {clearing && <ClearUnitDrawer suspicion={clearing} onClose={() => setClearing(null)} />}
    </>
  )
}
