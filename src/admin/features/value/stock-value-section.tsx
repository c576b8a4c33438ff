import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { ListPager } from "../../components/tables/list-pager"
import { TableSection } from "../../components/tables/table-section"
import { useStockValue } from "../../hooks/api/value"
import { ValueFilters, type ValueQuery } from "./value-filters"
import { ValueRow } from "./value-row"
import { ValueTotals } from "./value-totals"

const PAGE_SIZE = 20

/** What stock is worth, by item, lot or location, now or at the end of a day. */
export const StockValueSection = () => {
  const { t } = useTranslation("traceability")
  const [query, setQuery] = useState<ValueQuery>({ group_by: "item" })
  const [page, setPage] = useState(0)
  const {
    stock_value,
    totals,
    count = 0,
    error,
  } = useStockValue({ ...query, limit: PAGE_SIZE, offset: page * PAGE_SIZE })
  const handleChange = (next: ValueQuery) => {
    setQuery(next)
    setPage(0)
  }
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <ValueFilters query={query} onChange={handleChange} />
        {totals && (
          <ValueTotals
            totals={totals}
            onlyWithoutCost={!!query.without_cost}
            onToggle={() =>
              handleChange({
                ...query,
                group_by: "lot",
                without_cost: query.without_cost ? undefined : true,
              })
            }
          />
        )}
        {error && (
          <div className="px-6 py-4">
            <ErrorPanel error={error} />
          </div>
        )}
      </Container>
      <TableSection
        title={t("value.title")}
        subtitle={t("value.subtitle")}
        empty={t("value.empty")}
        columns={[
          { label: t(`value.fields.${query.group_by}`) },
          { label: t("value.fields.quantity"), isNumber: true },
          { label: t("value.fields.withoutCost"), isNumber: true },
          { label: t("value.fields.value"), isNumber: true },
        ]}
        rows={stock_value?.map((row) => (
          <ValueRow key={row.lot_id ?? row.inventory_item_id ?? row.location_id} row={row} />
        ))}
      >
        <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
      </TableSection>
    </div>
  )
}
