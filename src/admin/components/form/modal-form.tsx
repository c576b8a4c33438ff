import { Button, clx, FocusModal, Heading, Kbd, Text } from "@medusajs/ui"
import { type ReactNode, useRef } from "react"
import { useTranslation } from "react-i18next"
import { useFocusFirst } from "../../hooks/use-focus-first"
import { ErrorPanel } from "../error-panel"
import { WhyButton } from "../why-button"
import { SaveForm } from "./save-form"

export type ModalFormProps = {
  title: string
  description: string
  /** "Create" when not given. */
  saveLabel?: string
  /** False while something is missing. */
  canSave?: boolean
  /** Why it cannot be saved, where its fields do not say so. */
  why?: string
  isPending: boolean
  /** What the server refused, where it is about no single field. */
  error: unknown
  /** A Tailwind class; 760 pixels when not given. */
  width?: string
  onSave: () => unknown
  children: ReactNode
}

/** What is inside of a page-wide form: its heading, its fields, and below them the buttons. */
export const ModalForm = (props: ModalFormProps) => {
  const { title, description, saveLabel, canSave = true, isPending, error, onSave } = props
  const { t } = useTranslation("traceability")
  const fields = useRef<HTMLDivElement>(null)
  useFocusFirst(fields)
  return (
    <SaveForm
      className="flex h-full flex-col overflow-hidden"
      canSave={canSave && !isPending}
      onSave={onSave}
    >
      <FocusModal.Header />
      <FocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto py-16">
        <div
          ref={fields}
          className={clx("flex w-full flex-col gap-y-8 px-6", props.width ?? "max-w-[760px]")}
        >
          <div>
            <FocusModal.Title asChild>
              <Heading>{title}</Heading>
            </FocusModal.Title>
            <FocusModal.Description asChild>
              <Text size="small" className="text-ui-fg-subtle">
                {description}
              </Text>
            </FocusModal.Description>
          </div>
          {!!error && <ErrorPanel error={error} />}
          {props.children}
        </div>
      </FocusModal.Body>
      <FocusModal.Footer>
        <FocusModal.Close asChild>
          <Button type="button" size="small" variant="secondary">
            {t("common.actions.cancel")}
          </Button>
        </FocusModal.Close>
        <WhyButton
          type="submit"
          size="small"
          why={canSave ? undefined : (props.why ?? t("common.why.incomplete"))}
          isLoading={isPending}
        >
          {saveLabel ?? t("common.actions.create")}
          <Kbd className="ms-1">⌘↵</Kbd>
        </WhyButton>
      </FocusModal.Footer>
    </SaveForm>
  )
}
