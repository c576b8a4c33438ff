import { RouteFocusModal } from "@medusajs/dashboard/components"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useWarnBeforeUnload } from "../../hooks/use-warn-before-unload"
import { ModalForm, type ModalFormProps } from "./modal-form"

type Props<V extends FieldValues> = ModalFormProps & { form: UseFormReturn<V> }

/** The form of a page of its own, inside a `RouteFocusModal`: leaving it asks first when something was typed. */
export const CreateForm = <V extends FieldValues>({ form, ...props }: Props<V>) => {
  useWarnBeforeUnload(form.formState.isDirty)
  return (
    <RouteFocusModal.Form form={form}>
      <ModalForm {...props} />
    </RouteFocusModal.Form>
  )
}
