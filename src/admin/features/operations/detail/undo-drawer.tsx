import { toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormReasonField } from "../../../components/form/form-reason-field"
import { useUndoOperation } from "../../../hooks/api/operations"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { useReasonForm } from "../../../hooks/use-reason-form"
import type { Operation } from "../../../lib/types"

type Props = { operation: Operation; onClose: () => void }

/** Reverses a done operation. What stands against it is listed, unit by unit. */
export const UndoDrawer = ({ operation, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const { reference } = operation
  const form = useReasonForm()
  const { submit, error, isPending } = useFormMutation(form, useUndoOperation(operation.id), {
    toInput: (values) => values,
    onSuccess: () => {
      toast.success(t("operations.undo.success", { reference }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("operations.undo.title", { reference })}
      description={t(`operations.undo.description.${operation.code}`)}
      saveLabel={t("operations.undo.action")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormReasonField
        isFirst
        control={form.control}
        name="reason"
        hint={t("operations.undo.reasonHint")}
      />
    </EditDrawer>
  )
}
