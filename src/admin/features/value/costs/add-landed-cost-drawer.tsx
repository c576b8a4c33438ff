import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { COST_DIVISIONS } from "../../../../types/value"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { useAddCost } from "../../../hooks/api/cost-documents"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { formatAmount } from "../../../lib/format-amount"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"
import { CostHeadFields } from "./cost-head-fields"
import { emptyHead, headOf, landedCostSchema, type LandedCostValues } from "./cost-schema"

/** What the cost is divided among: all that came in with it. */
export type CostTarget =
  { purchase_order_id: string } | { operation_id: string } | { lot_ids: string[] }

type Props = { target: CostTarget; onClose: () => void }

/** Freight, customs and the like, for what came in already. */
export const AddLandedCostDrawer = ({ target, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const form = useForm<LandedCostValues>({
    mode: "onChange",
    defaultValues: { ...emptyHead, amount: "", division: "value" },
    resolver: zodResolver(landedCostSchema(t)),
  })
  const { control } = form
  const { submit, error, isPending } = useFormMutation(form, useAddCost(), {
    toInput: (values) => ({
      ...target,
      ...headOf(values),
      kind: "landed" as const,
      amount: toNumber(values.amount),
      division: values.division,
    }),
    onSuccess: ({ cost_document }) => {
      toast.success(
        t("value.costs.added", {
          amount: formatAmount(cost_document, i18n.language),
          count: cost_document.lots,
        })
      )
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("value.costs.add")}
      description={t("value.costs.description")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField
        control={control}
        name="amount"
        label={t("value.costs.amount")}
        hint={t("value.costs.amountHint")}
        inputMode="decimal"
      />
      <FormSelectField
        control={control}
        name="division"
        label={t("value.costs.division")}
        hint={t("value.costs.divisionHint")}
        options={COST_DIVISIONS.map((value) => ({
          value,
          label: t(`value.costs.divisions.${value}`),
        }))}
      />
      <CostHeadFields control={control} />
    </EditDrawer>
  )
}
