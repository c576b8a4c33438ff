import { Button, Table, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../../components/error-panel"
import { useReport } from "../../../hooks/api/report"
import { ReportTableRow } from "./report-table-row"
import { REPORT_COLUMNS, type ReportTree } from "./report-tree"

type Props = { tree: ReportTree; path: string; level: number; movementId?: string }

/** The rows below a row, or with no row those of the subject; each may be opened in turn. */
export const ReportBranch = ({ tree, path, level, movementId }: Props) => {
  const { t } = useTranslation("traceability")
  const { subject, direction } = tree
  const { rows, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useReport(
    subject,
    direction,
    movementId
  )

  const note = (children: ReactNode) => (
    <Table.Row role="row">
      <td
        role="gridcell"
        colSpan={REPORT_COLUMNS.length}
        className="px-6 py-2"
        style={{ paddingLeft: 24 + level * 20 }}
      >
        {children}
      </td>
    </Table.Row>
  )
  const say = (text: string) =>
    note(
      <Text size="small" className="text-ui-fg-subtle">
        {text}
      </Text>
    )
  if (error) {
    return note(<ErrorPanel error={error} />)
  }
  if (!rows) {
    return say(t("trace.loading"))
  }
  if (!rows.length) {
    return say(
      t(
        level === 1
          ? "trace.empty"
          : direction === "upstream"
            ? "trace.nothingBelow"
            : "trace.nothingMade"
      )
    )
  }
  return (
    <>
      {rows.map((row, index) => {
        const below = `${path}/${row.id}`
        return (
          <ReportTableRow
            key={row.id}
            tree={tree}
            row={row}
            level={level}
            path={below}
            parent={path}
            isFirst={level === 1 && index === 0}
          >
            <ReportBranch tree={tree} path={below} level={level + 1} movementId={row.id} />
          </ReportTableRow>
        )
      })}
      {hasNextPage &&
        note(
          <Button
            size="small"
            variant="transparent"
            isLoading={isFetchingNextPage}
            onClick={() => fetchNextPage()}
          >
            {t("trace.more")}
          </Button>
        )}
    </>
  )
}
