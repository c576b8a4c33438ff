import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLocation } from "react-router-dom"
import { ListTable } from "../../../components/tables/list-table"
import { BatchDrawer, type LotBatch } from "../actions/batch-drawer"
import { GroupBySelect } from "./group-by-select"
import { ScopeChip, SCOPES } from "./scope-chip"
import { useGrouping } from "./use-grouping"
import { useLotColumns } from "./use-lot-columns"
import { useLotFilters } from "./use-lot-filters"
import { useLotRows } from "./use-lot-rows"
import { useLotSelection } from "./use-lot-selection"
import { useLotsQuery } from "./use-lots-query"

export const LotsTable = () => {
  const { t } = useTranslation("traceability")
  const { search } = useLocation()
  const { by, open, groupBy, toggledHref } = useGrouping()
  const { rows, count, isExact, isByBeginning, isLoading, error } = useLotRows(by, open)
  const [batch, setBatch] = useState<LotBatch | null>(null)
  const { selection, commands, clear } = useLotSelection(useLotsQuery(), setBatch)
  const columns = useLotColumns()
  const filters = useLotFilters()

  // The dashboard gives its own row instead of ours, but with our id.
  const hrefOf = ({ id }: { id: string }): string => {
    const row = rows?.find((one) => one.id === id)
    if (row?.type === "group") {
      return toggledHref(row.group.key)
    }
    return row?.type === "lot" ? `/traceability/lots/${row.lot.id}` : `/traceability/lots${search}`
  }
  return (
    <>
      <ListTable
        texts="lots"
        data={rows}
        columns={columns}
        filters={filters}
        rowCount={count}
        isExact={isExact}
        note={isByBeginning ? t("lots.searchedBeginnings") : undefined}
        rowHref={hrefOf}
        isLoading={isLoading}
        error={error}
        rowSelection={selection}
        commands={commands}
        actions={[
          { label: t("menu.opening"), to: "/traceability/opening-stock" },
          { label: t("common.actions.create"), to: `create${search}` },
        ]}
        filterBarContent={
          <>
            <GroupBySelect value={by} onChange={groupBy} />
            {SCOPES.map((scope) => (
              <ScopeChip key={scope} scope={scope} />
            ))}
          </>
        }
      />
      {batch && <BatchDrawer batch={batch} onDone={clear} onClose={() => setBatch(null)} />}
    </>
  )
}
