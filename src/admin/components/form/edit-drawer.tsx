import { Button, Drawer } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { useDiscardPrompt } from "../../hooks/use-discard-prompt"
import { ErrorPanel } from "../error-panel"
import { SaveForm } from "./save-form"

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
  const {
    title,
    description,
    saveLabel,
    isDirty,
    canSave = isDirty,
    isPending,
    error,
    onSave,
    onClose,
    children,
  } = props
  const { t } = useTranslation("traceability")
  const mayDiscard = useDiscardPrompt(isDirty)
  const close = async () => {
    if (await mayDiscard()) {
      onClose()
    }
  }
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <SaveForm
          className="flex min-h-0 flex-1 flex-col"
          canSave={canSave && !isPending}
          onSave={onSave}
        >
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
            <Drawer.Description className="text-ui-fg-subtle txt-small">
              {description}
            </Drawer.Description>
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
        </SaveForm>
      </Drawer.Content>
    </Drawer>
  )
}
