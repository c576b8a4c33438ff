import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormTextField } from "../../../components/form/form-text-field"
import { type PurchaseOrder, useUpdatePurchaseOrder } from "../../../hooks/api/purchasing"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { optionalPositiveText } from "../../../lib/form-schema"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { zodResolver } from "../../../lib/zod-resolver"

type Props = { order: PurchaseOrder; onClose: () => void }

/** What the order's currency is worth in the shop's own, for what arrives from now on. */
export const ExchangeRateDrawer = ({ order, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const schema = z.object({
    exchange_rate: optionalPositiveText(t("purchasing.problems.exchangeRate")),
  })
  const form = useForm<z.infer<typeof schema>>({
    mode: "onChange",
    defaultValues: { exchange_rate: order.exchange_rate ? String(order.exchange_rate) : "" },
    resolver: zodResolver(schema),
  })
  const { submit, error, isPending } = useFormMutation(form, useUpdatePurchaseOrder(order.id), {
    toInput: ({ exchange_rate }) => ({
      exchange_rate: exchange_rate.trim() ? toNumber(exchange_rate) : null,
    }),
    onSuccess: () => {
      toast.success(t("purchasing.rate.success"))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("purchasing.rate.action")}
      description={t("purchasing.rate.description")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FormTextField
        control={form.control}
        name="exchange_rate"
        label={t("purchasing.fields.exchangeRate")}
        hint={t("purchasing.rate.hint")}
        inputMode="decimal"
        optional
      />
    </EditDrawer>
  )
}
