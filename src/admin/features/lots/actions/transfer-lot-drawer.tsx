import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSelectField } from "../../../components/form/form-select-field"
import { useLocationOptions } from "../../../hooks/api/locations"
import { useCreateOperation } from "../../../hooks/api/operations"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import type { Lot, LotStock } from "../../../lib/types"
import { firstAmount, quantityAt } from "./lot-amount"
import { LotAmountFields } from "./lot-amount-fields"
import { useLotAmountSchema } from "./use-lot-amount-schema"

type Props = { lot: Lot; stock: LotStock[]; onClose: () => void }

/** A transfer of this lot to another stock location, as a draft that is then confirmed and validated on its page. */
export const TransferLotDrawer = ({ lot, stock, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const locations = useLocationOptions()
  const schema = useLotAmountSchema(stock)
  const form = useForm({
    mode: "onChange",
    defaultValues: { ...firstAmount(lot, stock), to: "" },
    resolver: zodResolver(schema({ to: requiredText(t("common.required")) })),
  })
  const from = form.watch("location_id")
  const takeFrom = (id: string) => {
    form.setValue("quantity", quantityAt(lot, stock, id), { shouldValidate: true })
    if (form.getValues("to") === id) {
      form.setValue("to", "")
    }
  }
  const { submit, error, isPending } = useFormMutation(form, useCreateOperation(), {
    toInput: ({ location_id, to, quantity: text }) => {
      const quantity = toNumber(text)
      const details = [{ lot_id: lot.id, quantity }]
      return {
        code: "internal" as const,
        location_id,
        to_location_id: to,
        lines: [{ inventory_item_id: lot.inventory_item_id, quantity, details }],
      }
    },
    onSuccess: ({ operation }) => {
      toast.success(t("operations.create.success", { reference: operation.reference }))
      navigate(`/traceability/operations/${operation.id}`)
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("lots.transfer.title", { name: lot.name })}
      description={t("lots.transfer.description")}
      saveLabel={t("lots.transfer.create")}
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
        locationId={from}
        onSelect={takeFrom}
      />
      <FormSelectField
        control={form.control}
        name="to"
        label={t("operations.create.to")}
        placeholder={t("operations.create.chooseLocation")}
        options={locations.filter((location) => location.value !== from)}
      />
    </EditDrawer>
  )
}
