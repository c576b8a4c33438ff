import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormField } from "../../../components/form/form-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { LotInput } from "../../../components/inputs/lot-input"
import { useLendUnit } from "../../../hooks/api/loans"
import type { ServiceCaseDetails } from "../../../hooks/api/service-cases"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"

type Props = { row: ServiceCaseDetails; onClose: () => void }

/** Lends a unit of ours, scanned or picked, to the customer whose own is repaired. */
export const LendDrawer = ({ row, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [picked, setPicked] = useState<{ id: string; name: string } | null>(null)
  const schema = z.object({
    unit: requiredText(t("common.required")),
    due_on: requiredText(t("common.required")),
    borrower: z.string(),
    note: z.string(),
  })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { unit: "", due_on: "", borrower: "", note: "" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useLendUnit(), {
    toInput: ({ unit, due_on, borrower, note }) => ({
      service_case_id: row.id,
      ...(picked?.name === unit ? { lot_id: picked.id } : { lot_name: unit.trim() }),
      due_at: due_on,
      borrower_name: borrower.trim() || null,
      note: note.trim() || null,
    }),
    onSuccess: ({ loan }) => {
      toast.success(t("service.loans.lent", { name: loan.lot_name }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.loans.lendTitle")}
      description={t("service.loans.lendDescription")}
      saveLabel={t("service.loans.lend")}
      canSave={form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormField
        control={form.control}
        name="unit"
        label={t("service.loans.unit")}
        hint={t("service.loans.unitHint")}
        render={({ value, ...field }) => (
          <LotInput
            {...field}
            autoFocus
            label={t("service.loans.unit")}
            value={String(value ?? "")}
            proposed={{
              kind: "serial",
              status: "available",
              blocked: false,
              q: String(value ?? "").trim() || undefined,
            }}
            onPick={setPicked}
          />
        )}
      />
      <FormTextField
        control={form.control}
        name="due_on"
        type="date"
        label={t("service.loans.due")}
      />
      {!row.order_id && (
        <FormTextField
          optional
          control={form.control}
          name="borrower"
          label={t("service.loans.borrower")}
          hint={t("service.loans.borrowerHint")}
        />
      )}
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
