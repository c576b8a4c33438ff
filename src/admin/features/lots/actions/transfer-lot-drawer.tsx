import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { SelectField } from "../../../components/fields/select-field"
import { useLocationOptions } from "../../../hooks/api/locations"
import { useCreateOperation } from "../../../hooks/api/operations"
import type { Lot, LotStock } from "../../../lib/types"
import { LotAmountFields } from "./lot-amount-fields"
import { amountOf, firstAmount, isAmountValid, type LotAmount } from "./lot-amount"

type Props = { lot: Lot; stock: LotStock[]; onClose: () => void }

/** A transfer of this lot to another stock location, as a draft that is then confirmed and validated on its page. */
export const TransferLotDrawer = ({ lot, stock, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const navigate = useNavigate()
  const locations = useLocationOptions()
  const [initial] = useState(() => firstAmount(lot, stock))
  const [amount, setAmount] = useState<LotAmount>(initial)
  const [to, setTo] = useState("")
  const create = useCreateOperation()
  const quantity = amountOf(amount)
  const canSave = !!to && to !== amount.location_id && isAmountValid(amount, stock)

  const save = () => {
    if (!canSave) {
      return
    }
    create.mutate(
      {
        code: "internal",
        location_id: amount.location_id,
        to_location_id: to,
        lines: [
          {
            inventory_item_id: lot.inventory_item_id,
            quantity,
            details: [{ lot_id: lot.id, quantity }],
          },
        ],
      },
      {
        onSuccess: ({ operation }) => {
          toast.success(t("operations.create.success", { reference: operation.reference }))
          navigate(`/traceability/operations/${operation.id}`)
        },
      }
    )
  }
  return (
    <EditDrawer
      title={t("lots.transfer.title", { name: lot.name })}
      description={t("lots.transfer.description")}
      saveLabel={t("lots.transfer.create")}
      isDirty={!!to || amount !== initial}
      canSave={canSave}
      isPending={create.isPending}
      error={create.error}
      onSave={save}
      onClose={onClose}
    >
      <LotAmountFields lot={lot} stock={stock} amount={amount} onChange={setAmount} />
      <SelectField
        label={t("operations.create.to")}
        placeholder={t("operations.create.chooseLocation")}
        value={to}
        options={locations.filter((location) => location.value !== amount.location_id)}
        onChange={setTo}
      />
    </EditDrawer>
  )
}
