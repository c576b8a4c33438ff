import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { linkedTo, useClaimsAndReturns } from "../../../hooks/api/claims-and-returns"
import { type ServiceCaseDetails, useUpdateServiceCase } from "../../../hooks/api/service-cases"
import { useTraceabilitySettings } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { medusaNumber } from "../../../lib/medusa-number"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"

const NONE = "none"

type Props = { row: ServiceCaseDetails; onClose: () => void }

/** What was reported, and which claim or return of the order the case goes with. */
export const EditCaseDrawer = ({ row, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const { settings } = useTraceabilitySettings()
  const known = useClaimsAndReturns(row.order_id)
  const linked = linkedTo(row)
  const schema = z.object({
    reason: requiredText(t("common.required")),
    fault: z.string(),
    linked: z.string(),
  })
  const form = useForm({
    mode: "onChange",
    defaultValues: { reason: row.reason, fault: row.fault ?? "", linked: linked?.id ?? NONE },
    resolver: zodResolver(schema),
  })
  const idOf = (kind: "claim" | "return", id: string) =>
    known.some((each) => each.kind === kind && each.id === id) ? id : null
  const { submit, error, isPending } = useFormMutation(form, useUpdateServiceCase(row.id), {
    toInput: ({ reason, fault, linked: chosen }) => ({
      reason,
      fault: fault.trim() || null,
      ...(chosen !== (linked?.id ?? NONE) && {
        order_claim_id: idOf("claim", chosen),
        return_id: idOf("return", chosen),
      }),
    }),
    onSuccess: () => {
      toast.success(t("service.edit.success", { reference: row.reference }))
      onClose()
    },
  })
  const reasons = new Set([...(settings?.service_reasons ?? []), row.reason])
  const choices = linked && !known.some(({ id }) => id === linked.id) ? [linked, ...known] : known
  return (
    <EditDrawer
      form={form}
      title={t("service.edit.title", { reference: row.reference })}
      description={t("service.edit.description")}
      saveLabel={t("common.actions.save")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormSelectField
        control={form.control}
        name="reason"
        label={t("service.fields.reason")}
        options={[...reasons].map((value) => ({ value, label: value }))}
      />
      <FormTextareaField
        optional
        control={form.control}
        name="fault"
        label={t("service.fields.fault")}
        maxLength={5_000}
      />
      {row.order_id && (
        <FormSelectField
          control={form.control}
          name="linked"
          label={t("service.fields.claim")}
          hint={t("service.edit.linkedHint")}
          options={[
            { value: NONE, label: t("service.linked.none") },
            ...choices.map((each) => ({
              value: each.id,
              label: t(`service.linked.${each.kind}`, { number: medusaNumber(each) }),
            })),
          ]}
        />
      )}
    </EditDrawer>
  )
}
