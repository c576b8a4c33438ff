import { Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ListPager } from "../../components/tables/list-pager"
import { TableSection } from "../../components/tables/table-section"
import type { OpeningRun } from "../../hooks/api/opening-stock"
import { formatQuantity } from "../../lib/format"

const PAGE_SIZE = 50

/** What a run holds of each product; while it is open, beside what is counted there without a number. */
export const RunLines = ({ run }: { run: OpeningRun }) => {
  const { t, i18n } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const say = (quantity: number) => formatQuantity(quantity, i18n.language)
  const showsUntracked = run.mode === "number_counted" && run.state === "draft"
  return (
    <TableSection
      title={t("opening.lines.title")}
      empty={t("opening.lines.empty")}
      columns={[
        { label: t("lots.fields.product") },
        { label: t("opening.lines.rows"), isNumber: true },
        { label: t("opening.lines.quantity"), isNumber: true },
        ...(showsUntracked ? [{ label: t("opening.lines.untracked"), isNumber: true }] : []),
      ]}
      rows={run.lines.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map((line) => (
        <Table.Row key={line.inventory_item_id}>
          <Table.Cell>
            {line.title || line.sku || line.inventory_item_id}
            {line.title && line.sku && <span className="text-ui-fg-subtle"> {line.sku}</span>}
          </Table.Cell>
          <Table.Cell className="text-end tabular-nums">{say(line.rows)}</Table.Cell>
          <Table.Cell className="text-end tabular-nums">{say(line.quantity)}</Table.Cell>
          {showsUntracked && (
            <Table.Cell className="text-end tabular-nums">{say(line.untracked)}</Table.Cell>
          )}
        </Table.Row>
      ))}
    >
      <ListPager page={page} pageSize={PAGE_SIZE} count={run.lines.length} onPageChange={setPage} />
    </TableSection>
  )
}
