import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Kbd, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../error-panel"
import { UnsavedBlocker } from "../unsaved-blocker"
import { SaveForm } from "./save-form"

type Props = {
  title: string
  description: string
  /** "Create" when not given. */
  saveLabel?: string
  error: unknown
  isPending: boolean
  isDirty: boolean
  onSubmit: () => void
  children: ReactNode
}

/** The page-wide form of a document: Ctrl+Enter sends it, and what was typed is not lost without a question. */
export const CreateForm = (props: Props) => {
  const { title, description, saveLabel, error, isPending, isDirty, onSubmit, children } = props
  const { t } = useTranslation("traceability")
  return (
    <SaveForm
      className="flex h-full flex-col overflow-hidden"
      canSave={!isPending}
      onSave={onSubmit}
    >
      <RouteFocusModal.Header />
      <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
        <div className="flex w-full max-w-[760px] flex-col gap-y-8 px-6">
          <div>
            <RouteFocusModal.Title asChild>
              <Heading>{title}</Heading>
            </RouteFocusModal.Title>
            <RouteFocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {description}
              </Text>
            </RouteFocusModal.Description>
          </div>
          {!!error && <ErrorPanel error={error} />}
          {children}
        </div>
      </RouteFocusModal.Body>
      <RouteFocusModal.Footer>
        <RouteFocusModal.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("common.actions.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button type="submit" size="small" isLoading={isPending}>
          {saveLabel ?? t("common.actions.create")}
          <Kbd className="ml-1">⌘↵</Kbd>
        </Button>
      </RouteFocusModal.Footer>
      <UnsavedBlocker isDirty={isDirty} />
    </SaveForm>
  )
}
