import { FocusModal } from "@medusajs/ui"
import { ErrorPanel } from "../../components/error-panel"
import { LoadingSection } from "../../components/loading-section"
import { PendingEntries } from "../../components/pending-entries"
import { useOperation } from "../../hooks/api/operations"
import { useDiscardPrompt } from "../../hooks/use-discard-prompt"
import { useWarnBeforeUnload } from "../../hooks/use-warn-before-unload"
import { DetailedOperationsForm } from "./detailed-operations-form"
import { useDrafts } from "./draft/use-drafts"

type Props = {
  operationId: string
  /** The line to open; the first one that asks for numbers otherwise. */
  lineId?: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

const OpenModal = ({ operationId, lineId, onOpenChange }: Omit<Props, "open">) => {
  const { operation, error } = useOperation(operationId)
  const drafts = useDrafts(operation)
  const isDirty = drafts.changedIds.length > 0
  const mayDiscard = useDiscardPrompt(isDirty)
  useWarnBeforeUnload(isDirty)

  const close = async () => {
    if (await mayDiscard()) {
      onOpenChange(false)
    }
  }
  return (
    <FocusModal open onOpenChange={(open) => !open && close()}>
      <FocusModal.Content onInteractOutside={(event) => event.preventDefault()}>
        {operation ? (
          <DetailedOperationsForm
            operation={operation}
            lineId={lineId}
            drafts={drafts}
            onCancel={close}
            onSaved={() => onOpenChange(false)}
          />
        ) : (
          <>
            <FocusModal.Header />
            <FocusModal.Body className="p-6">
              {error ? <ErrorPanel error={error} /> : <LoadingSection rows={8} />}
            </FocusModal.Body>
          </>
        )}
      </FocusModal.Content>
    </FocusModal>
  )
}

/** "Detailed Operations": which units or lots an operation moves, entered by scanner, keyboard, series or paste. */
export const DetailedOperationsModal = ({ open, ...props }: Props) =>
  open ? (
    <PendingEntries>
      <OpenModal {...props} />
    </PendingEntries>
  ) : null
