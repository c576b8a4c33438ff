import { Table } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "../../components/badges/operation-state-badge"
import { TextLink } from "../../components/links/text-link"
import { ListPager } from "../../components/tables/list-pager"
import { TableSection } from "../../components/tables/table-section"
import { OPENING_PAGE_SIZE, useOpeningRuns } from "../../hooks/api/opening-stock"
import { formatDateTime, formatQuantity } from "../../lib/format"

/** The runs so far, open ones to go on with among them. */
export const RunsSection = () => {
  const { t, i18n } = useTranslation("traceability")
  const [page, setPage] = useState(0)
  const { opening_stock_runs: runs, count = 0 } = useOpeningRuns(page)
  return (
    <TableSection
      title={t("opening.runs.title")}
      empty={t("opening.runs.empty")}
      columns={[
        { label: t("opening.runs.reference") },
        { label: t("opening.fields.location") },
        { label: t("opening.fields.mode") },
        { label: t("opening.lines.rows"), isNumber: true },
        { label: t("opening.runs.state") },
        { label: t("opening.runs.started") },
      ]}
      rows={runs?.map((run) => (
        <Table.Row key={run.id}>
          <Table.Cell>
            <TextLink to={`/traceability/opening-stock/${run.id}`}>{run.reference}</TextLink>
          </Table.Cell>
          <Table.Cell>{run.location_name}</Table.Cell>
          <Table.Cell>{t(`opening.modes.${run.mode}`)}</Table.Cell>
          <Table.Cell className="text-end tabular-nums">
            {formatQuantity(run.rows, i18n.language)}
          </Table.Cell>
          <Table.Cell>
            <OperationStateBadge state={run.state} />
          </Table.Cell>
          <Table.Cell>{formatDateTime(run.created_at, i18n.language)}</Table.Cell>
        </Table.Row>
      ))}
    >
      <ListPager page={page} pageSize={OPENING_PAGE_SIZE} count={count} onPageChange={setPage} />
    </TableSection>
  )
}
