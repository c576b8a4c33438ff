import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { ErrorPanel } from "../../../components/error-panel"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useOrderLabour, useSetOrderLabour } from "../../../hooks/api/order-labour"
import { useCurrencyOptions } from "../../../hooks/api/purchasing"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"
import type { AdminTraceabilityManufacturingOrderLabourResponse } from "../../../../types/http"

type Props = { order: ManufacturingOrderDetail; onClose: () => void }
type Labour = AdminTraceabilityManufacturingOrderLabourResponse["labour"]

/** What working on one unit costs, once it is known. */
export const LabourDrawer = ({ order, onClose }: Props) => {
  const { labour, error } = useOrderLabour(order.id)
  if (error) {
    return <ErrorPanel error={error} />
  }
  return labour ? <LabourForm order={order} labour={labour} onClose={onClose} /> : null
}

const LabourForm = ({ order, labour, onClose }: Props & { labour: Labour }) => {
  const { t } = useTranslation("traceability")
  const currencies = useCurrencyOptions()
  const schema = z.object({
    labour_cost: z
      .string()
      .refine((text) => !text.trim() || toNumber(text) >= 0, t("boms.problems.labour")),
    labour_currency_code: z.string(),
  })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: {
      labour_cost: labour.labour_cost === null ? "" : String(labour.labour_cost),
      labour_currency_code: labour.labour_currency_code ?? "",
    },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useSetOrderLabour(order.id), {
    toInput: (values) => ({
      labour_cost: values.labour_cost.trim() ? toNumber(values.labour_cost) : null,
      labour_currency_code: values.labour_currency_code || null,
    }),
    onSuccess: () => {
      toast.success(t("production.labour.success", { reference: order.reference }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("production.labour.title", { reference: order.reference })}
      description={t("production.labour.description")}
      canSave={form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField
        optional
        control={form.control}
        name="labour_cost"
        label={t("boms.fields.labour")}
        hint={t("boms.form.labourHint")}
        inputMode="decimal"
      />
      <FormSelectField
        optional
        control={form.control}
        name="labour_currency_code"
        label={t("boms.fields.labourCurrency")}
        placeholder={t("purchasing.create.chooseCurrency")}
        options={currencies}
      />
    </EditDrawer>
  )
}
