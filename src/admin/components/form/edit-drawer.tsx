import { KeyboundForm } from "@medusajs/dashboard/components"
import { Button, Drawer } from "@medusajs/ui"
import type { FormEvent, ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useDiscardPrompt } from "../../hooks/use-discard-prompt"
import { ErrorPanel } from "../error-panel"

type Props = {
  title: string
  description: string
  /** "Save" when not given. */
  saveLabel?: string
  isDirty: boolean
  /** Where it is not the same as "changed": false while something is missing. */
  canSave?: boolean
  isPending: boolean
  error: unknown
  onSave: () => void
  onClose: () => void
  children: ReactNode
}

/** Ctrl+Enter saves, Escape asks first when something was changed, and what the server refuses stays in the form. */
export const EditDrawer = (props: Props) => {
  const { title, description, saveLabel, isDirty, canSave = isDirty, isPending, error, onSave, onClose, children } = props
  const { t } = useTranslation("traceability")
  const mayDiscard = useDiscardPrompt(isDirty)
  const close = async () => {
    if (await mayDiscard()) {
      onClose()
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A drawer of a widget is, for React, inside the forms of the page that shows the widget.
    event.stopPropagation()
    onSave()
  }
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <KeyboundForm className="flex min-h-0 flex-1 flex-col" onSubmit={submit}>
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
            <Drawer.Description className="text-ui-fg-subtle txt-small">{description}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-1 flex-col gap-y-6 overflow-y-auto">
            {!!error && <ErrorPanel error={error} />}
            {children}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={close}>
              {t("common.actions.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={isPending} disabled={!canSave}>
              {saveLabel ?? t("common.actions.save")}
            </Button>
          </Drawer.Footer>
        </KeyboundForm>
      </Drawer.Content>
    </Drawer>
  )
}
