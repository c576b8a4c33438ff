import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { ReasonField } from "../../../components/form/reason-field"
import { TextField } from "../../../components/fields/text-field"
import { useCorrectLot } from "../../../hooks/api/corrections"
import type { Lot, LotStock } from "../../../lib/types"
import { LotAmountFields } from "./lot-amount-fields"
import { amountOf, firstAmount, isAmountValid } from "./lot-amount"

type Props = { lot: Lot; places: LotStock[]; onClose: () => void }

/** Somebody wrote down the wrong number. Both movements stay on record: the wrong one out, the right one in. */
export const CorrectLotDrawer = ({ lot, places, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [initial] = useState(() => firstAmount(lot, places))
  const [amount, setAmount] = useState(initial)
  const [rightName, setRightName] = useState("")
  const [reason, setReason] = useState("")
  const correct = useCorrectLot()
  const canSave = !!reason.trim() && !!rightName.trim() && isAmountValid(amount, places)

  const save = () => {
    if (!canSave) {
      return
    }
    const quantity = lot.kind === "lot" ? amountOf(amount) : undefined
    correct.mutate(
      {
        wrong_lot_id: lot.id,
        right_name: rightName.trim(),
        location_id: amount.location_id,
        quantity,
        reason,
      },
      {
        onSuccess: () => {
          toast.success(t("lots.correct.success", { wrong: lot.name, right: rightName.trim() }))
          onClose()
        },
      }
    )
  }
  return (
    <EditDrawer
      title={t("lots.correct.title", { name: lot.name })}
      description={t("lots.correct.description")}
      saveLabel={t("lots.correct.save")}
      isDirty={!!reason.trim() || !!rightName.trim() || amount !== initial}
      canSave={canSave}
      isPending={correct.isPending}
      error={correct.error}
      onSave={save}
      onClose={onClose}
    >
      <LotAmountFields
        label={t("lots.correct.place")}
        lot={lot}
        stock={places}
        amount={amount}
        onChange={setAmount}
      />
      <TextField
        label={t("lots.correct.rightName")}
        className="font-mono"
        spellCheck={false}
        value={rightName}
        onChange={setRightName}
      />
      <ReasonField hint={t("operations.undo.reasonHint")} value={reason} onChange={setReason} />
    </EditDrawer>
  )
}
