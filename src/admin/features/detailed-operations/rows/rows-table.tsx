import { Switch, Table, Text, usePrompt } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { ListPager } from "../../../components/tables/list-pager"
import { WhyButton } from "../../../components/why-button"
import { hasEditableRows, isUndone, mustBeFit } from "../../../lib/operation-rules"
import type { Operation, OperationLine } from "../../../lib/types"
import type { DraftRow } from "../draft/draft-rows"
import type { Draft } from "../draft/use-drafts"
import type { Highlight } from "../draft/use-entry-feedback"
import { LineState } from "./line-state"
import { RefusedRows } from "./refused-rows"
import { RowsTableRow } from "./rows-table-row"
import { usePasteDates } from "./use-paste-dates"
import { usePasteQuantitiesOfRows } from "./use-paste-quantities-of-rows"
import { useProposed } from "./use-proposed"
import { useRowActions } from "./use-row-actions"
import { PAGE_SIZE, useShownRows } from "./use-shown-rows"

type Props = {
  operation: Operation
  line: OperationLine
  draft: Draft
  /** Something is entered that is not saved yet. */
  isChanged: boolean
  /** The number that was entered last was refused. */
  isRefused: boolean
  onlyScanned: boolean
  highlight: Highlight | null
  hasExpiry: boolean
  onChange: (next: (rows: DraftRow[]) => DraftRow[]) => void
  onUndo: () => void
  onOnlyScannedChange: (onlyScanned: boolean) => void
  onDone: () => void
  onPaste: (key: string, text: string) => void
  /** Rows that were refused are to go, and the others to be confirmed. */
  onLeaveOut: () => void
}

/** The place of the first row with each number; a later row with it is a duplicate. */
const firstPositions = (rows: DraftRow[]): Map<string, number> => {
  const positions = new Map<string, number>()
  rows.forEach(
    (row, index) => positions.has(row.lot_name) || positions.set(row.lot_name, index + 1)
  )
  return positions
}

export const RowsTable = (props: Props) => {
  const {
    operation,
    line,
    draft,
    isChanged,
    isRefused,
    onlyScanned,
    highlight,
    hasExpiry,
    onChange,
    onUndo,
    onOnlyScannedChange,
    onDone,
    onPaste,
    onLeaveOut,
  } = props
  const { t } = useTranslation("traceability")
  const prompt = usePrompt()
  const { rows } = draft
  const { shown, count, page, setPage, flash, ...refused } = useShownRows(draft, highlight)
  const pasteDates = usePasteDates({ itemId: line.inventory_item_id, rows, onChange })
  const pasteQuantities = usePasteQuantitiesOfRows({ rows, onChange })
  const actions = useRowActions({
    onChange,
    onDone,
    onPaste,
    onPasteDates: (key, text) => void pasteDates(key, text),
    onPasteQuantities: pasteQuantities,
  })
  const proposed = useProposed(operation, line)
  const positions = useMemo(() => firstPositions(rows), [rows])
  const incoming = line.enters_numbers
  const editable = hasEditableRows(operation)

  const clear = async () => {
    const isSure = await prompt({
      title: t("operations.details.clear.title"),
      description: t("operations.details.clear.description", { count: rows.length }),
      confirmText: t("operations.details.clear.confirm"),
      cancelText: t("common.actions.cancel"),
    })
    if (isSure) {
      onChange(() => [])
    }
    onDone()
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col divide-y">
      {editable && (
        <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-2">
          <LineState
            line={line}
            draft={draft}
            onlyScanned={onlyScanned}
            isChanged={isChanged}
            isRefused={isRefused}
          />
          <div className="flex items-center gap-x-2">
            {!incoming && (
              <label
                className="flex items-center gap-x-2 pe-2"
                title={operation.require_scan ? t("common.why.requireScan") : undefined}
              >
                <Switch
                  dir="ltr"
                  size="small"
                  className="shrink-0"
                  checked={onlyScanned}
                  disabled={operation.require_scan}
                  onCheckedChange={onOnlyScannedChange}
                />
                <Text size="small" leading="compact" className="text-ui-fg-subtle">
                  {t("operations.details.onlyScanned")}
                </Text>
              </label>
            )}
            <WhyButton
              size="small"
              variant="transparent"
              why={draft.past.length ? undefined : t("common.why.undo")}
              onClick={onUndo}
            >
              {t("operations.details.undo")}
            </WhyButton>
            <WhyButton
              size="small"
              variant="transparent"
              why={rows.length ? undefined : t("common.why.noRows")}
              onClick={clear}
            >
              {t("operations.details.clear.action")}
            </WhyButton>
          </div>
        </div>
      )}
      {editable && (
        <RefusedRows
          count={refused.refusedCount}
          total={rows.length}
          onlyRefused={refused.onlyRefused}
          onOnlyRefusedChange={refused.setOnlyRefused}
          onNext={refused.showNextRefused}
          onLeaveOut={onLeaveOut}
        />
      )}
      <div className="min-h-0 flex-1 overflow-auto">
        <Table>
          <Table.Header className="bg-ui-bg-base sticky top-0 z-10">
            <Table.Row>
              <Table.HeaderCell className="w-14">#</Table.HeaderCell>
              <Table.HeaderCell>{t(`operations.details.number.${line.tracking}`)}</Table.HeaderCell>
              <Table.HeaderCell className="w-28 text-end">
                {t("operations.details.quantity")}
              </Table.HeaderCell>
              {hasExpiry && (
                <Table.HeaderCell className="w-44">{t("lots.dates.expires_at")}</Table.HeaderCell>
              )}
              <Table.HeaderCell>{t("operations.details.to")}</Table.HeaderCell>
              <Table.HeaderCell className="w-36">{t("operations.details.status")}</Table.HeaderCell>
              <Table.HeaderCell className="w-12" />
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {shown.map(({ row, position }) => {
              const first = positions.get(row.lot_name)!
              return (
                <RowsTableRow
                  key={row.key}
                  row={row}
                  position={position}
                  duplicateOf={line.tracking === "serial" && first < position ? first : 0}
                  isSerial={line.tracking === "serial"}
                  isIncoming={incoming}
                  isEditable={editable}
                  isDone={operation.state === "done"}
                  isUndone={isUndone(operation)}
                  onlyScanned={onlyScanned}
                  hasExpiry={hasExpiry}
                  mustBeFit={mustBeFit(operation)}
                  canTake={operation.state !== "draft"}
                  flash={flash?.key === row.key ? flash : null}
                  proposed={proposed}
                  destination={operation.to_name}
                  actions={actions}
                />
              )
            })}
          </Table.Body>
        </Table>
        {!rows.length && (
          <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
            {t(incoming ? "operations.details.emptyIncoming" : "operations.details.emptyOutgoing")}
          </Text>
        )}
      </div>
      <ListPager page={page} pageSize={PAGE_SIZE} count={count} onPageChange={setPage} />
    </div>
  )
}
