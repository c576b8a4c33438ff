import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { useOpenServiceCase } from "../../../hooks/api/service-cases"
import { useTraceabilitySettings } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { positiveText, requiredText } from "../../../lib/form-schema"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import type { Lot } from "../../../lib/types"
import { zodResolver } from "../../../lib/zod-resolver"

type Props = { lot: Pick<Lot, "id" | "name" | "kind">; onClose: () => void }

/** A unit has a fault: its service case is opened, and shown. */
export const ReportFaultDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const { settings } = useTraceabilitySettings()
  const schema = z.object({
    reason: requiredText(t("common.required")),
    fault: z.string(),
    quantity: positiveText(t("common.required")),
  })
  const form = useForm({
    mode: "onChange",
    defaultValues: { reason: "", fault: "", quantity: "1" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useOpenServiceCase(), {
    toInput: ({ reason, fault, quantity }) => ({
      lot_id: lot.id,
      reason,
      fault: fault.trim() || null,
      ...(lot.kind === "lot" && { quantity: toNumber(quantity) }),
    }),
    onSuccess: ({ service_case }) => {
      toast.success(t("service.report.success", { reference: service_case.reference }))
      onClose()
      navigate(`/traceability/service/${service_case.id}`)
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("service.report.title", { name: lot.name })}
      description={t("service.report.description")}
      saveLabel={t("service.report.action")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormSelectField
        control={form.control}
        name="reason"
        label={t("service.fields.reason")}
        options={(settings?.service_reasons ?? []).map((value) => ({ value, label: value }))}
      />
      {lot.kind === "lot" && (
        <FormTextField
          control={form.control}
          name="quantity"
          label={t("service.fields.quantity")}
          hint={t("service.report.quantityHint")}
          inputMode="decimal"
        />
      )}
      <FormTextareaField
        optional
        control={form.control}
        name="fault"
        label={t("service.fields.fault")}
        hint={t("service.report.faultHint")}
        maxLength={5_000}
      />
    </EditDrawer>
  )
}
