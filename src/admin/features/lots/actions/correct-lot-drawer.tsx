import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormReasonField } from "../../../components/form/form-reason-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { useCorrectLot } from "../../../hooks/api/corrections"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { requiredText } from "../../../lib/form-schema"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import type { Lot, LotStock } from "../../../lib/types"
import { firstAmount, quantityAt } from "./lot-amount"
import { LotAmountFields } from "./lot-amount-fields"
import { useLotAmountSchema } from "./use-lot-amount-schema"

type Props = { lot: Lot; places: LotStock[]; onClose: () => void }

/** Somebody wrote down the wrong number. Both movements stay on record: the wrong one out, the right one in. */
export const CorrectLotDrawer = ({ lot, places, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const schema = useLotAmountSchema(places)
  const required = requiredText(t("common.required"))
  const form = useForm({
    mode: "onChange",
    defaultValues: { ...firstAmount(lot, places), right_name: "", reason: "" },
    resolver: zodResolver(schema({ right_name: required, reason: required })),
  })
  const { submit, error, isPending } = useFormMutation(form, useCorrectLot(), {
    toInput: ({ location_id, quantity, right_name, reason }) => ({
      wrong_lot_id: lot.id,
      right_name: right_name.trim(),
      location_id,
      quantity: lot.kind === "lot" ? toNumber(quantity) : undefined,
      reason,
    }),
    onSuccess: (_answer, { right_name: right }) => {
      toast.success(t("lots.correct.success", { wrong: lot.name, right: right.trim() }))
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("lots.correct.title", { name: lot.name })}
      description={t("lots.correct.description")}
      saveLabel={t("lots.correct.save")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <LotAmountFields
        control={form.control}
        locationName="location_id"
        quantityName="quantity"
        label={t("lots.correct.place")}
        lot={lot}
        stock={places}
        locationId={form.watch("location_id")}
        onSelect={(id) =>
          form.setValue("quantity", quantityAt(lot, places, id), { shouldValidate: true })
        }
      />
      <FormTextField
        control={form.control}
        name="right_name"
        label={t("lots.correct.rightName")}
        className="font-mono"
        spellCheck={false}
      />
      <FormReasonField
        control={form.control}
        name="reason"
        hint={t("operations.undo.reasonHint")}
      />
    </EditDrawer>
  )
}
