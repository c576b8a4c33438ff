import { Table } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"
import { ScrollFrame } from "../../../components/tables/scroll-frame"
import type { ReportSubject, TraceDirection } from "../../../hooks/api/report"
import { ReportBranch } from "./report-branch"
import { moveInTree, REPORT_COLUMNS } from "./report-tree"

type Props = { subject: ReportSubject; direction: TraceDirection; label: string }

/** The Traceability Report as a tree: rows fold and unfold by their arrow or by the arrow keys. */
export const ReportTable = ({ subject, direction, label }: Props) => {
  const { t } = useTranslation("traceability")
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState<string | null>(null)

  const toggle = (path: string) => {
    const next = new Set(open)
    if (!next.delete(path)) {
      next.add(path)
    }
    setOpen(next)
    // The row that Tab comes to may just have been folded away.
    setActive(path)
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const row = event.target as HTMLElement
    if (!row.dataset.path) {
      return
    }
    const { handled, toggles } = moveInTree(event.currentTarget, row, event.key)
    if (handled) {
      event.preventDefault()
    }
    if (toggles) {
      toggle(row.dataset.path)
    }
  }
  return (
    <ScrollFrame>
      <Table role="treegrid" aria-label={label} onKeyDown={handleKeyDown}>
        <Table.Header>
          <Table.Row role="row">
            {REPORT_COLUMNS.map((column) => (
              <Table.HeaderCell
                key={column}
                role="columnheader"
                className={column === "quantity" ? "text-end" : undefined}
              >
                {t(`trace.columns.${column}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body role="rowgroup">
          <ReportBranch
            tree={{ subject, direction, open, active, onToggle: toggle, onFocus: setActive }}
            path=""
            level={1}
          />
        </Table.Body>
      </Table>
    </ScrollFrame>
  )
}
