import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormLotField } from "../../../components/form/form-lot-field"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useProduce } from "../../../hooks/api/production"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { formatQuantity } from "../../../lib/format"
import { toast } from "../../../lib/toast"
import { freeNumbers } from "../manufacturing-rules"
import { useAcceptConsumption } from "../use-accept-consumption"
import {
  produceSchema,
  RESTS,
  restToAskFor,
  takesName,
  toInput,
  type ProduceValues,
} from "./produce-schema"

type Props = { order: ManufacturingOrderDetail; onClose: () => void }

/** Produces a part of an order; what becomes of the rest is asked where the operation type asks. */
export const ProduceDrawer = ({ order, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const navigate = useNavigate()
  const mayAccept = useAcceptConsumption(order)
  const quantity = formatQuantity(order.quantity, i18n.language)
  const form = useForm<ProduceValues>({
    mode: "onChange",
    defaultValues: { quantity: String(order.quantity), lot_name: "", rest: "create" },
    resolver: zodResolver(
      produceSchema(order, (problem) => t(`production.produce.invalid.${problem}`, { quantity }))
    ),
  })
  const { control } = form
  const values = form.watch()
  const left = restToAskFor(order, values)
  const produce = useProduce(order.id)
  const onSuccess = ({ manufacturing_order: { id, reference } }: typeof produce.data & object) => {
    toast.success(t("production.produce.success", { reference }))
    onClose()
    navigate(`/traceability/manufacturing-orders/${id}`)
  }
  const { submit, error, isPending } = useFormMutation(form, produce, {
    toInput: (sent) => toInput(order, sent),
    onSuccess,
    onRefused: async (refusal, sent) => {
      if (await mayAccept(refusal)) {
        produce.mutate({ ...toInput(order, sent), accept_consumption: true }, { onSuccess })
      }
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("production.produce.title", { reference: order.reference })}
      description={t("production.produce.description")}
      saveLabel={t("production.produce.save")}
      canSave={form.formState.isValid}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField
        control={control}
        name="quantity"
        label={t("manufacturing.fields.quantity")}
        hint={t("production.produce.of", { quantity })}
        inputMode="decimal"
      />
      {takesName(order, values) && (
        <FormLotField
          control={control}
          name="lot_name"
          label={t("manufacturing.fields.number")}
          hint={
            order.lot
              ? t("production.produce.has", { name: order.lot.name })
              : t("production.produce.next")
          }
          optional
          proposed={freeNumbers(order)}
        />
      )}
      {left > 0 && (
        <FormSelectField
          control={control}
          name="rest"
          label={t("production.produce.rest", { quantity: formatQuantity(left, i18n.language) })}
          hint={t(`production.produce.restHints.${values.rest}`)}
          options={RESTS.map((value) => ({ value, label: t(`production.produce.rests.${value}`) }))}
        />
      )}
    </EditDrawer>
  )
}
