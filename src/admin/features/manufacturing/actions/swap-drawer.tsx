import { zodResolver } from "../../../lib/zod-resolver"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { useSwap } from "../../../hooks/api/production"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { formatQuantity } from "../../../lib/format"
import { toNumber } from "../../../lib/to-number"
import { toast } from "../../../lib/toast"
import { asMaintained } from "../unit-rules"
import { FinishedField } from "./finished-field"
import { SwapFields } from "./swap-fields"
import { swapSchema, type SwapValues } from "./swap-schema"
import { useFinishedUnits } from "./use-finished-units"

type Props = {
  order: ManufacturingOrderDetail
  /** The unit and the component, where they are chosen already. */
  lotId?: string | null
  removedId?: string
  onClose: () => void
}

/** Puts another component into a finished unit; what was in it stays in the unit's history. */
export const SwapDrawer = ({ order, lotId, removedId, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const finished = useFinishedUnits(order)
  const partsOf = (chosen: string) => {
    const unit = finished.unitOf(chosen)
    return unit ? asMaintained(unit) : []
  }
  const schema = swapSchema(partsOf, {
    required: t("common.required"),
    tooMuch: (part) =>
      t("production.swap.invalid", { quantity: formatQuantity(part?.quantity, i18n.language) }),
  })
  const form = useForm<SwapValues>({
    mode: "onChange",
    defaultValues: {
      lot_id: lotId ?? "",
      removed_id: removedId ?? "",
      added: "",
      quantity: "",
      to: "stock",
    },
    resolver: zodResolver(schema),
  })
  const [chosen, removedNow] = form.watch(["lot_id", "removed_id"])
  const parts = partsOf(chosen)
  const removed = parts.find((part) => part.lot_id === removedNow)
  const { submit, error, isPending } = useFormMutation(form, useSwap(order.id), {
    toInput: ({ lot_id, removed_id, added, quantity, to }) => ({
      ...(finished.idOf(lot_id) && { lot_id: finished.idOf(lot_id) }),
      removed: { lot_id: removed_id },
      added: { lot_name: added.trim() },
      ...(quantity.trim() && { quantity: toNumber(quantity) }),
      to,
    }),
    onSuccess: (_answer, { added }) => {
      toast.success(
        t("production.swap.success", { removed: removed?.name ?? "", added: added.trim() })
      )
      onClose()
    },
  })
  return (
    <EditDrawer
      form={form}
      title={t("production.swap.title")}
      description={t("production.swap.description")}
      saveLabel={t("production.swap.save")}
      canSave={form.formState.isValid && finished.isChosen(chosen) && !!removed}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <FinishedField control={form.control} name="lot_id" finished={finished} />
      <SwapFields control={form.control} order={order} parts={parts} removed={removed} />
    </EditDrawer>
  )
}
