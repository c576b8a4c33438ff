import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { ReasonField } from "../../../components/form/reason-field"
import { useScrapLot } from "../../../hooks/api/corrections"
import type { Lot, LotStock } from "../../../lib/types"
import { LotAmountFields } from "./lot-amount-fields"
import { amountOf, firstAmount, isAmountValid } from "./lot-amount"

type Props = { lot: Lot; stock: LotStock[]; onClose: () => void }

export const ScrapLotDrawer = ({ lot, stock, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [initial] = useState(() => firstAmount(lot, stock))
  const [amount, setAmount] = useState(initial)
  const [reason, setReason] = useState("")
  const scrap = useScrapLot(lot.id)
  const canSave = !!reason.trim() && isAmountValid(amount, stock)

  const save = () => {
    if (!canSave) {
      return
    }
    scrap.mutate(
      { location_id: amount.location_id, quantity: amountOf(amount), reason },
      {
        onSuccess: ({ operation }) => {
          toast.success(t("lots.scrap.success", { name: lot.name, reference: operation.reference }))
          onClose()
        },
      }
    )
  }
  return (
    <EditDrawer
      title={t("lots.scrap.title", { name: lot.name })}
      description={t("lots.scrap.description")}
      saveLabel={t("lots.scrap.action")}
      isDirty={!!reason.trim() || amount !== initial}
      canSave={canSave}
      isPending={scrap.isPending}
      error={scrap.error}
      onSave={save}
      onClose={onClose}
    >
      <LotAmountFields lot={lot} stock={stock} amount={amount} onChange={setAmount} />
      <ReasonField hint={t("operations.undo.reasonHint")} value={reason} onChange={setReason} />
    </EditDrawer>
  )
}
