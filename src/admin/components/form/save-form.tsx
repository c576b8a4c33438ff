import { KeyboundForm } from "@medusajs/dashboard/components"
import type { FormEvent, ReactNode } from "react"

type Props = {
  className: string
  /** The same as for the button that saves: false while something is missing, and while an answer is awaited. */
  canSave: boolean
  onSave: () => void
  children: ReactNode
}

/** Ctrl+Enter saves while the button could be pressed. The dashboard's form alone would send again with every press. */
export const SaveForm = ({ className, canSave, onSave, children }: Props) => {
  const submit = (event: FormEvent) => {
    // A drawer of a widget is, for React, inside the forms of the page that shows the widget.
    event.stopPropagation()
    if (canSave) {
      onSave()
    }
  }
  return (
    <KeyboundForm className={className} onSubmit={submit}>
      {children}
    </KeyboundForm>
  )
}
