import { Heading, Text } from "@medusajs/ui"
import { useRef } from "react"
import { useTranslation } from "react-i18next"
import { EntryBar } from "../../components/inputs/entry-bar"
import { Progress } from "../../components/progress"
import { useItemTracking } from "../../hooks/api/tracking"
import { createsNumbers, hasEditableRows } from "../../lib/operation-rules"
import type { Operation, OperationLine } from "../../lib/types"
import type { ScanSound } from "../scan/use-scan-sound"
import { CodeQuestion } from "./code-question"
import { countRows } from "./draft/draft-rows"
import type { Draft, Drafts } from "./draft/use-drafts"
import { useEntry } from "./draft/use-entry"
import type { EntryQueue } from "./draft/use-entry-queue"
import { LineNotices } from "./line-notices"
import { RowsTable } from "./rows/rows-table"
import { SidePanel } from "./side-panel/side-panel"

type Props = {
  operation: Operation
  line: OperationLine
  draft: Draft
  drafts: Drafts
  sound: ScanSound["sound"]
  queue: EntryQueue
  /** Saves what is entered. */
  onConfirm: () => void
}

/** One product of the operation: its numbers, and every way to enter them. */
export const LineEditor = (props: Props) => {
  const { operation, line, draft, drafts, sound, queue, onConfirm } = props
  const { t } = useTranslation("traceability")
  const inputRef = useRef<HTMLInputElement>(null)
  const { item_trackings } = useItemTracking({ itemIds: [line.inventory_item_id] })
  const settings = item_trackings?.[0]
  const entry = useEntry({ operation, line, draft, drafts, sound, queue })
  const editable = hasEditableRows(operation)

  const refocus = () => inputRef.current?.focus()
  return (
    <div className="flex min-w-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:overflow-hidden">
      <section className="flex min-w-0 flex-1 flex-col lg:overflow-hidden">
        <div className="flex flex-col gap-y-4 border-b px-6 py-4">
          <div className="flex items-end justify-between gap-x-6">
            <div className="min-w-0">
              <Heading level="h3" className="truncate">
                {line.title || line.sku}
              </Heading>
              {line.title && line.sku && (
                <Text size="small" className="text-ui-fg-subtle">
                  {line.sku}
                </Text>
              )}
            </div>
            <div aria-live="polite">
              <Progress
                className="w-40"
                value={countRows(draft.rows, drafts.onlyScanned)}
                total={line.demand}
              />
            </div>
          </div>
          {editable && (
            <EntryBar
              inputRef={inputRef}
              label={t(`operations.details.entry.${line.tracking}`)}
              hint={t(
                `operations.details.entry.${line.enters_numbers ? "hintIncoming" : "hintOutgoing"}`
              )}
              feedback={entry.feedback}
              onEnter={entry.enter}
              onEnterMany={entry.enterMany}
            />
          )}
          {entry.question && <CodeQuestion question={entry.question} onAnswered={refocus} />}
          <LineNotices operation={operation} line={line} draft={draft} />
        </div>
        <RowsTable
          operation={operation}
          line={line}
          draft={draft}
          isChanged={drafts.changedIds.includes(line.id)}
          isRefused={entry.feedback?.tone === "refused"}
          onlyScanned={drafts.onlyScanned}
          highlight={entry.highlight}
          hasExpiry={
            line.enters_numbers &&
            (!!settings?.use_expiration || draft.rows.some((row) => row.expires_at))
          }
          onChange={(next) => drafts.setRows(line.id, next)}
          onUndo={() => {
            entry.forget()
            drafts.undo(line.id)
          }}
          onOnlyScannedChange={drafts.setOnlyScanned}
          onDone={refocus}
          onPaste={(key, text) => void entry.pasteAt(key, text)}
          onLeaveOut={() => {
            drafts.setRows(line.id, (rows) => rows.filter((row) => !row.error))
            onConfirm()
          }}
        />
      </section>
      {editable && (
        <SidePanel
          operation={operation}
          line={line}
          draft={draft}
          settings={settings}
          creates={createsNumbers(operation, line)}
          pasted={entry.pasted}
          onPick={entry.pick}
          onAddMany={(entries, keep) => {
            entry.addAll(entries, keep)
            refocus()
          }}
        />
      )}
    </div>
  )
}
