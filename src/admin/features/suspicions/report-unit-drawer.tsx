import { zodResolver } from "../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../components/form/edit-drawer"
import { FormRadioField } from "../../components/form/form-radio-field"
import { FormReasonField } from "../../components/form/form-reason-field"
import { FormTextField } from "../../components/form/form-text-field"
import { useReportUnit } from "../../hooks/api/suspicions"
import { useFormMutation } from "../../hooks/use-form-mutation"
import { requiredText } from "../../lib/form-schema"
import type { Lot } from "../../lib/types"
import { toast } from "../../lib/toast"

type Kind = "stolen" | "lost" | "other"

type Props = { lot: Pick<Lot, "id" | "name" | "kind">; onClose: () => void }

/** A unit is stolen, lost, or suspicious for another reason. A lot of many pieces cannot be stolen as one. */
export const ReportUnitDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const kinds: Kind[] = lot.kind === "serial" ? ["stolen", "lost", "other"] : ["other"]
  const schema = z.object({
    kind: z.enum(["stolen", "lost", "other"]),
    reason: requiredText(t("common.required")),
    reference: z.string(),
  })
  const form = useForm({
    mode: "onChange",
    defaultValues: { kind: kinds[0], reason: "", reference: "" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useReportUnit(), {
    toInput: ({ kind, reason, reference }) => ({
      lot_id: lot.id,
      kind,
      reason,
      reference: reference.trim() || null,
    }),
    onSuccess: () => {
      toast.success(t("suspicions.report.success", { name: lot.name }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("suspicions.report.title", { name: lot.name })}
      description={t("suspicions.report.description")}
      saveLabel={t("suspicions.report.action")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormRadioField
        control={form.control}
        name="kind"
        label={t("suspicions.fields.kind")}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`suspicions.kinds.${kind}`),
          description: t(`suspicions.report.kinds.${kind}`),
        }))}
      />
      <FormReasonField
        control={form.control}
        name="reason"
        hint={t("suspicions.report.reasonHint")}
      />
      <FormTextField
        optional
        control={form.control}
        name="reference"
        label={t("suspicions.fields.reference")}
        hint={t("suspicions.report.referenceHint")}
        maxLength={200}
      />
    </EditDrawer>
  )
}
