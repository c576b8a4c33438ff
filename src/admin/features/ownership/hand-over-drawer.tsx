import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../components/form/edit-drawer"
import { FormField } from "../../components/form/form-field"
import { FormTextareaField } from "../../components/form/form-textarea-field"
import { CustomerCombobox } from "../../components/inputs/customer-combobox"
import { useTransferUnit } from "../../hooks/api/unit-transfers"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { requiredText } from "../../lib/form-schema"
import { toast } from "../../lib/toast"
import { zodResolver } from "../../lib/zod-resolver"

type Props = { lotId: string; onClose: () => void }

/** A unit goes to another customer without coming back to the shop. */
export const HandOverDrawer = ({ lotId, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const schema = z.object({ customer: requiredText(t("common.required")), note: z.string() })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { customer: "", note: "" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useTransferUnit(), {
    toInput: ({ customer, note }) => ({
      lot_id: lotId,
      to_customer_id: customer,
      note: note.trim() || null,
    }),
    onSuccess: () => {
      toast.success(t("service.owners_of.success"))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.owners_of.handOver")}
      description={t("service.owners_of.description")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormField
        control={form.control}
        name="customer"
        label={t("service.owners_of.customer")}
        render={({ value, onChange, ...field }) => (
          <CustomerCombobox
            {...field}
            value={String(value ?? "")}
            onChange={(next) => onChange(next ?? "")}
          />
        )}
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
