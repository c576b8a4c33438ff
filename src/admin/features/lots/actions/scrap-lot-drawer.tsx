import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormReasonField } from "../../../components/form/form-reason-field"
import { useScrapLot } from "../../../hooks/api/corrections"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import type { Lot, LotStock } from "../../../lib/types"
import { firstAmount, quantityAt } from "./lot-amount"
import { LotAmountFields } from "./lot-amount-fields"
import { useLotAmountSchema } from "./use-lot-amount-schema"

type Props = { lot: Lot; stock: LotStock[]; onClose: () => void }

export const ScrapLotDrawer = ({ lot, stock, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const schema = useLotAmountSchema(stock)
  const form = useForm({
    mode: "onChange",
    defaultValues: { ...firstAmount(lot, stock), reason: "" },
    resolver: zodResolver(schema({ reason: requiredText(t("common.required")) })),
  })
  const { submit, error, isPending } = useFormMutation(form, useScrapLot(lot.id), {
    toInput: ({ location_id, quantity, reason }) => ({
      location_id,
      quantity: toNumber(quantity),
      reason,
    }),
    onSuccess: ({ operation }) => {
      toast.success(t("lots.scrap.success", { name: lot.name, reference: operation.reference }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("lots.scrap.title", { name: lot.name })}
      description={t("lots.scrap.description")}
      saveLabel={t("lots.scrap.action")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <LotAmountFields
        control={form.control}
        locationName="location_id"
        quantityName="quantity"
        lot={lot}
        stock={stock}
        locationId={form.watch("location_id")}
        onSelect={(id) =>
          form.setValue("quantity", quantityAt(lot, stock, id), { shouldValidate: true })
        }
      />
      <FormReasonField
        control={form.control}
        name="reason"
        hint={t("operations.undo.reasonHint")}
      />
    </EditDrawer>
  )
}
