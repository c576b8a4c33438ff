import { zodResolver } from "../../../lib/zod-resolver"
import { Alert } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormRadioField } from "../../../components/form/form-radio-field"
import { FormReasonField } from "../../../components/form/form-reason-field"
import type { RecallSource, RecallTotals } from "../../../hooks/api/recall-list"
import { useStartRecall } from "../../../hooks/api/recalls"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { RecallEffects } from "./recall-effects"

const KINDS = ["real", "mock"] as const

type Values = { kind: (typeof KINDS)[number]; reason: string }
type Props = { source: RecallSource; totals: RecallTotals; onClose: () => void }

/** Starts a recall, or an exercise, and leads to its page. What it will do stands above its button; what it took from other operations is shown before. */
export const StartRecallDrawer = ({ source, totals, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const start = useStartRecall(source)
  const form = useForm<Values>({
    mode: "onChange",
    defaultValues: { kind: "real", reason: "" },
    resolver: zodResolver(
      z.object({ kind: z.enum(KINDS), reason: requiredText(t("common.required")) })
    ),
  })
  const kind = form.watch("kind")
  const { submit, error, isPending } = useFormMutation(form, start, {
    toInput: (values) => ({ reason: values.reason.trim(), mock: values.kind === "mock" }),
    onSuccess: ({ recall, lost, still_shipping: shipping }) => {
      if (!lost.length && !shipping.length) {
        navigate(`/traceability/recalls/${recall.id}`)
      }
    },
  })
  if (start.data) {
    return <RecallEffects started={start.data} onClose={onClose} />
  }
  return (
    <EditDrawer
      form={form}
      title={t("trace.recall.of", { name: source.name })}
      description={t("recalls.start.description")}
      saveLabel={t(`recalls.start.submit.${kind}`)}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormRadioField
        control={form.control}
        name="kind"
        label={t("recalls.kind.label")}
        isLabelHidden
        options={KINDS.map((value) => ({
          value,
          label: t(`recalls.kind.${value}`),
          description: t(`recalls.start.${value}Hint`),
        }))}
      />
      <FormReasonField
        isFirst
        control={form.control}
        name="reason"
        hint={t(`recalls.start.${kind}ReasonHint`)}
      />
      {kind === "real" && (
        <Alert variant="warning">
          {t("recalls.start.confirm", {
            lots: t("recalls.start.lots", { count: totals.affected_lots }),
            orders: t("recalls.start.orders", { count: totals.orders }),
          })}
        </Alert>
      )}
    </EditDrawer>
  )
}
