import { Form } from "@medusajs/dashboard/components"
import { FocusModal } from "@medusajs/ui"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useDiscardPrompt } from "../../hooks/use-discard-prompt"
import { useWarnBeforeUnload } from "../../hooks/use-warn-before-unload"
import { ModalForm, type ModalFormProps } from "./modal-form"

type Props<V extends FieldValues> = ModalFormProps & { form: UseFormReturn<V>; onClose: () => void }

/** A page-wide form over a page that is not ours, where it can have no address of its own. */
export const FormModal = <V extends FieldValues>({ form, onClose, ...props }: Props<V>) => {
  const { isDirty } = form.formState
  const mayDiscard = useDiscardPrompt(isDirty)
  useWarnBeforeUnload(isDirty)
  const close = async () => {
    if (await mayDiscard()) {
      onClose()
    }
  }
  return (
    <FocusModal open onOpenChange={(open) => !open && close()}>
      {/* A click beside it is a slip, and a scan or an hour of typing worth more than a quick way out. */}
      <FocusModal.Content onInteractOutside={(event) => event.preventDefault()}>
        <Form {...form}>
          <ModalForm {...props} />
        </Form>
      </FocusModal.Content>
    </FocusModal>
  )
}
