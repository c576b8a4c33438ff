import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextareaField } from "../../../components/form/form-textarea-field"
import { linkedTo, paperNumber, useClaimsAndReturns } from "../../../hooks/api/claims-and-returns"
import { type ServiceCaseDetails, useUpdateServiceCase } from "../../../hooks/api/service-cases"
import { useTraceabilitySettings } from "../../../hooks/api/tracking"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"

const NONE = "none"

type Props = { row: ServiceCaseDetails; onClose: () => void }

/** What was reported, and which claim or return of the order the case goes with. */
export const EditCaseDrawer = ({ row, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const { settings } = useTraceabilitySettings()
  const { papers } = useClaimsAndReturns(row.order_id)
  const linked = linkedTo(row)
  const schema = z.object({
    reason: requiredText(t("common.required")),
    fault: z.string(),
    paper: z.string(),
  })
  const form = useForm({
    mode: "onChange",
    defaultValues: { reason: row.reason, fault: row.fault ?? "", paper: linked?.id ?? NONE },
    resolver: zodResolver(schema),
  })
  const idOf = (kind: "claim" | "return", id: string) =>
    papers.some((paper) => paper.kind === kind && paper.id === id) ? id : null
  const { submit, error, isPending } = useFormMutation(form, useUpdateServiceCase(row.id), {
    toInput: ({ reason, fault, paper }) => ({
      reason,
      fault: fault.trim() || null,
      ...(paper !== (linked?.id ?? NONE) && {
        order_claim_id: idOf("claim", paper),
        return_id: idOf("return", paper),
      }),
    }),
    onSuccess: () => {
      toast.success(t("service.edit.success", { reference: row.reference }))
      onClose()
    },
  })
  const reasons = new Set([...(settings?.service_reasons ?? []), row.reason])
  const choices =
    linked && !papers.some(({ id }) => id === linked.id) ? [linked, ...papers] : papers
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
          name="paper"
          label={t("service.fields.claim")}
          hint={t("service.edit.paperHint")}
          options={[
            { value: NONE, label: t("service.papers.none") },
            ...choices.map((paper) => ({
              value: paper.id,
              label: t(`service.papers.${paper.kind}`, { number: paperNumber(paper) }),
            })),
          ]}
        />
      )}
    </EditDrawer>
  )
}
