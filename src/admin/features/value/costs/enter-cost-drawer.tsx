import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormTextField } from "../../../components/form/form-text-field"
import { useAddCost } from "../../../hooks/api/cost-documents"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { formatAmount } from "../../../lib/format-amount"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"
import { CostHeadFields } from "./cost-head-fields"
import { emptyHead, enteredCostSchema, type EnteredCostValues, headOf } from "./cost-schema"

type Props = { lotId: string; onClose: () => void }

/** What a lot without a cost has cost, once. */
export const EnterCostDrawer = ({ lotId, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const form = useForm<EnteredCostValues>({
    mode: "onChange",
    defaultValues: { ...emptyHead, unit_cost: "" },
    resolver: zodResolver(enteredCostSchema(t)),
  })
  const { submit, error, isPending } = useFormMutation(form, useAddCost(), {
    toInput: (values) => ({
      ...headOf(values),
      kind: "manual" as const,
      unit_cost: toNumber(values.unit_cost),
      lot_ids: [lotId],
    }),
    onSuccess: ({ cost_document }) => {
      toast.success(
        t("value.enter.success", { amount: formatAmount(cost_document, i18n.language) })
      )
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("value.enter.action")}
      description={t("value.enter.description")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField
        control={form.control}
        name="unit_cost"
        label={t("value.enter.unitCost")}
        inputMode="decimal"
      />
      <CostHeadFields control={form.control} />
    </EditDrawer>
  )
}
