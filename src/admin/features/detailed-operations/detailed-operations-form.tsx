import { Button, FocusModal, Heading, Kbd, Text } from "@medusajs/ui"
import { type KeyboardEvent, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { OperationStateBadge } from "../../components/badges/operation-state-badge"
import { usePendingEntry } from "../../hooks/use-pending-entry"
import { useTakeFirst } from "../../hooks/use-take-first"
import { hasEditableRows } from "../../lib/operation-rules"
import type { Operation } from "../../lib/types"
import type { Drafts } from "./draft/use-drafts"
import { useChecks } from "./draft/use-checks"
import { useEntryQueue } from "./draft/use-entry-queue"
import { useSaveDrafts } from "./draft/use-save-drafts"
import { SoundSwitch } from "../scan/sound-switch"
import { useScanSound } from "../scan/use-scan-sound"
import { LineEditor } from "./line-editor"
import { LineList } from "./line-list"

type Props = {
  operation: Operation
  lineId?: string
  drafts: Drafts
  onCancel: () => void
  onSaved: () => void
}

export const DetailedOperationsForm = ({ operation, lineId, drafts, onCancel, onSaved }: Props) => {
  const { t } = useTranslation("traceability")
  const lines = operation.lines.filter((line) => line.asks_for_lots)
  const [selectedId, setSelectedId] = useState(lineId ?? lines[0]?.id)
  const line = lines.find((one) => one.id === selectedId) ?? lines[0]
  const draft = line && drafts.draftOf(line.id)
  const { save, isSaving } = useSaveDrafts(operation.id, drafts)
  const { isOn, setSound, sound } = useScanSound()
  const editable = hasEditableRows(operation)
  const queue = useEntryQueue()
  useChecks(operation.id, drafts)
  const isDirty = drafts.changedIds.length > 0

  // What was entered a moment ago is saved too; when it is refused, that is to be seen first.
  usePendingEntry(queue.settle)
  const select = useTakeFirst(setSelectedId)
  const saveAll = async () => {
    const refusedId = isDirty ? await save() : null
    if (refusedId) {
      setSelectedId(refusedId)
    } else {
      onSaved()
    }
  }
  const submit = useTakeFirst(async () => {
    if (!isSaving) {
      await saveAll()
    }
  })
  // Rows were changed with the same click: it is for the next drawing to save them.
  const [isDue, setIsDue] = useState(false)
  useEffect(() => {
    if (isDue) {
      setIsDue(false)
      void submit()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each time that it is wanted
  }, [isDue])
  const handleKeyDown = (event: KeyboardEvent) => {
    if (editable && event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      submit()
    }
  }
  return (
    <div className="flex h-full flex-col overflow-hidden" onKeyDown={handleKeyDown}>
      <FocusModal.Header>
        <div className="flex items-center gap-x-3">
          <FocusModal.Title asChild>
            <Heading level="h2">{t("operations.details.title")}</Heading>
          </FocusModal.Title>
          <FocusModal.Description asChild>
            <Text size="small" className="text-ui-fg-subtle">
              {operation.reference}
            </Text>
          </FocusModal.Description>
          <OperationStateBadge state={operation.state} />
          {editable && <SoundSwitch isOn={isOn} setSound={setSound} />}
        </div>
      </FocusModal.Header>
      <FocusModal.Body className="flex min-h-0 flex-1 overflow-hidden">
        {lines.length > 1 && (
          <LineList lines={lines} drafts={drafts} selectedId={line?.id} onSelect={select} />
        )}
        {line && draft ? (
          <LineEditor
            key={line.id}
            operation={operation}
            line={line}
            draft={draft}
            drafts={drafts}
            sound={sound}
            queue={queue}
            onConfirm={() => setIsDue(true)}
          />
        ) : (
          <Text size="small" className="text-ui-fg-subtle p-6">
            {t("operations.details.nothingTracked")}
          </Text>
        )}
      </FocusModal.Body>
      <FocusModal.Footer>
        <Button size="small" variant="secondary" onClick={onCancel}>
          {t(editable ? "common.actions.cancel" : "common.actions.close")}
        </Button>
        {editable && (
          <Button size="small" onClick={() => submit()} isLoading={isSaving} disabled={!line}>
            {t("common.actions.confirm")}
            <Kbd className="ms-1">⌘↵</Kbd>
          </Button>
        )}
      </FocusModal.Footer>
    </div>
  )
}
