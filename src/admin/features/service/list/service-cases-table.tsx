import { ListTable } from "../../../components/tables/list-table"
import { useServiceCases } from "../../../hooks/api/service-cases"
import { useListQuery } from "../../../hooks/use-list-query"
import type { CaseLoan } from "../../../../types/loan"
import type { ServiceCoverage } from "../../../../types/service-case"
import { useCaseColumns } from "./use-case-columns"
import { useCaseFilters } from "./use-case-filters"

export const ServiceCasesTable = () => {
  const columns = useCaseColumns()
  const filters = useCaseFilters()
  const { order: _order, ...query } = useListQuery([
    "state",
    "outcome",
    "coverage",
    "lot_id",
    "order_id",
    "inventory_item_id",
    "reason",
    "loan",
  ]) as ReturnType<typeof useListQuery> & { coverage?: ServiceCoverage; loan?: CaseLoan }
  const { service_cases, count, isPending, error } = useServiceCases(query)
  return (
    <ListTable
      texts="service"
      data={service_cases}
      columns={columns}
      filters={filters}
      rowCount={count}
      isLoading={isPending}
      error={error}
      rowHref={(row) => `/traceability/service/${row.id}`}
    />
  )
}
