import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormTextField } from "../../../components/form/form-text-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { type Loan, useChangeLoan } from "../../../hooks/api/loans"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"

type Props = { loan: Loan; onClose: () => void }

/** A lent unit is due back on another day. */
export const ChangeDueDrawer = ({ loan, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const schema = z.object({ due_on: requiredText(t("common.required")), note: z.string() })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { due_on: "", note: loan.note ?? "" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useChangeLoan(loan.id), {
    toInput: ({ due_on, note }) => ({ due_at: due_on, note: note.trim() || null }),
    onSuccess: () => {
      toast.success(t("service.loans.dueChanged", { name: loan.lot_name }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.loans.dueTitle", { name: loan.lot_name })}
      description={t("service.loans.dueDescription")}
      canSave={form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField
        control={form.control}
        name="due_on"
        type="date"
        label={t("service.loans.due")}
      />
      <FormTextareaField
        optional
        control={form.control}
        name="note"
        label={t("service.fields.note")}
        maxLength={2_000}
      />
    </EditDrawer>
  )
}
