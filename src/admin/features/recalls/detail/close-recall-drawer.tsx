import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { useCloseRecall, type Recall } from "../../../hooks/api/recalls"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"

type Props = { recall: Recall; onClose: () => void }

export const CloseRecallDrawer = ({ recall, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const form = useForm({ defaultValues: { note: "" } })
  const { submit, error, isPending } = useFormMutation(form, useCloseRecall(recall.id), {
    toInput: ({ note }) => ({ note: note.trim() || null }),
    onSuccess: () => {
      toast.success(t("recalls.close.success", { reference: recall.reference }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("recalls.close.title", { reference: recall.reference })}
      description={t("recalls.close.description", { percent: recall.progress.percent })}
      saveLabel={t("recalls.close.action")}
      canSave
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextareaField
        control={form.control}
        name="note"
        label={t("recalls.note")}
        hint={t("recalls.close.noteHint")}
        optional
        rows={4}
      />
    </EditDrawer>
  )
}
