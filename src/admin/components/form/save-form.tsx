import { KeyboundForm } from "@medusajs/dashboard/components"
import { useRef, type FormEvent, type ReactNode } from "react"
import { useTakeFirst } from "../../hooks/use-take-first"
import { PendingEntries } from "../pending-entries"

type Props = {
  className: string
  /** The same as for the button that saves: false while something is missing, and while an answer is awaited. */
  canSave: boolean
  /** Ends when the answer is there. */
  onSave: () => unknown
  children: ReactNode
}

const TakingForm = ({ className, canSave, onSave, children }: Props) => {
  const isSaving = useRef(false)
  const save = useTakeFirst(
    async () => {
      try {
        await onSave()
      } finally {
        isSaving.current = false
      }
    },
    () => {
      isSaving.current = false
    }
  )
  const submit = (event: FormEvent) => {
    // A drawer of a widget is, for React, inside the forms of the page that shows the widget.
    event.stopPropagation()
    if (!canSave || isSaving.current) {
      return
    }
    isSaving.current = true
    void save()
  }
  return (
    <KeyboundForm className={className} onSubmit={submit}>
      {children}
    </KeyboundForm>
  )
}

/**
 * Ctrl+Enter saves while the button could be pressed. The dashboard's form alone would send again with every press, the
 * second one even before React has drawn that the first is under way. What stands in a field is saved with it.
 */
export const SaveForm = (props: Props) => (
  <PendingEntries>
    <TakingForm {...props} />
  </PendingEntries>
)
