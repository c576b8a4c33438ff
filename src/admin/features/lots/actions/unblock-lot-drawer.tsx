import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormTextField } from "../../../components/form/form-text-field"
import { useUnblockLot } from "../../../hooks/api/lots"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toast } from "../../../lib/toast"
import type { Lot } from "../../../lib/types"

type Props = { lot: Lot; onClose: () => void }

export const UnblockLotDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const form = useForm({ defaultValues: { note: "" } })
  const { submit, error, isPending } = useFormMutation(form, useUnblockLot(lot.id), {
    toInput: ({ note }) => ({ note: note.trim() || undefined }),
    onSuccess: () => {
      toast.success(t("lots.unblock.success", { name: lot.name }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("lots.unblock.title", { name: lot.name })}
      description={t("lots.unblock.description", { reason: lot.blocked_reason })}
      saveLabel={t("lots.unblock.action")}
      canSave
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField
        control={form.control}
        name="note"
        label={t("lots.unblock.note")}
        hint={t("lots.unblock.noteHint")}
        optional
        maxLength={500}
      />
    </EditDrawer>
  )
}
