import { Form } from "@medusajs/dashboard/components"
import { Button, Drawer } from "@medusajs/ui"
import { type ReactNode, useRef } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useDiscardPrompt } from "../../hooks/use-discard-prompt"
import { useFocusFirst } from "../../hooks/use-focus-first"
import { ErrorPanel } from "../error-panel"
import { WhyButton } from "../why-button"
import { SaveForm } from "./save-form"

type Props<V extends FieldValues> = {
  form: UseFormReturn<V>
  title: string
  description: string
  /** "Save" when not given. */
  saveLabel?: string
  /** Where it is not "changed, and nothing is wrong with it". */
  canSave?: boolean
  /** Why it cannot be saved, where its fields do not say so. */
  why?: string
  isPending: boolean
  error: unknown
  onSave: () => unknown
  onClose: () => void
  children: ReactNode
}

/** Mounted with the drawer's content, which is there later than the drawer. */
const DrawerFields = ({ children }: { children: ReactNode }) => {
  const fields = useRef<HTMLDivElement>(null)
  useFocusFirst(fields)
  return (
    <div ref={fields} className="flex flex-col gap-y-6">
      {children}
    </div>
  )
}

/** What is changed on, or done with, what its page shows. Escape asks first when something was typed. */
export const EditDrawer = <V extends FieldValues>(props: Props<V>) => {
  const { form, title, description, saveLabel, isPending, error, onSave, onClose, children } = props
  const { t } = useTranslation("traceability")
  const { isDirty, isValid } = form.formState
  const { canSave = isDirty && isValid } = props
  const whyNot = props.why ?? t(isDirty ? "common.why.incomplete" : "common.why.unchanged")
  const mayDiscard = useDiscardPrompt(isDirty)
  const close = async () => {
    if (await mayDiscard()) {
      onClose()
    }
  }
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Form {...form}>
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
            <Drawer.Body className="flex-1 overflow-y-auto">
              <DrawerFields>
                {!!error && <ErrorPanel error={error} />}
                {children}
              </DrawerFields>
            </Drawer.Body>
            <Drawer.Footer>
              <Button type="button" size="small" variant="secondary" onClick={close}>
                {t("common.actions.cancel")}
              </Button>
              <WhyButton
                type="submit"
                size="small"
                isLoading={isPending}
                why={canSave ? undefined : whyNot}
              >
                {saveLabel ?? t("common.actions.save")}
              </WhyButton>
            </Drawer.Footer>
          </SaveForm>
        </Form>
      </Drawer.Content>
    </Drawer>
  )
}
