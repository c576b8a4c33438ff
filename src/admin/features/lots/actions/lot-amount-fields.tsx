import { useTranslation } from "react-i18next"
import { SelectField } from "../../../components/fields/select-field"
import { TextField } from "../../../components/fields/text-field"
import { formatQuantity } from "../../../lib/format"
import { isVirtualLocation } from "../../../lib/locations"
import type { Lot, LotStock } from "../../../lib/types"
import { amountAt, freeAt, isAmountValid, type LotAmount } from "./lot-amount"

type Props = {
  label?: string
  lot: Lot
  stock: LotStock[]
  amount: LotAmount
  onChange: (amount: LotAmount) => void
}

/** Where it is taken from, and how much of it; a serial number is always one unit. */
export const LotAmountFields = ({ label, lot, stock, amount, onChange }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const place = stock.find((one) => one.location_id === amount.location_id)
  const nameOf = ({ location_id: id, location_name: name }: LotStock) =>
    isVirtualLocation(id) ? t(`common.locations.${id}`) : (name ?? id)
  const say = (value: number) => formatQuantity(value, i18n.language)
  return (
    <>
      <SelectField
        label={label ?? t("operations.create.from")}
        placeholder={t("operations.create.chooseLocation")}
        value={amount.location_id}
        options={stock.map((one) => ({ value: one.location_id, label: nameOf(one) }))}
        onChange={(locationId) => onChange(amountAt(lot, stock, locationId))}
      />
      {lot.kind === "lot" && place && (
        <TextField
          label={t("lots.stock.quantity")}
          inputMode="decimal"
          hint={t("lots.amount.free", {
            free: say(freeAt(stock, place.location_id)),
            onHand: say(place.quantity),
          })}
          error={
            isAmountValid(amount, stock)
              ? undefined
              : t("lots.amount.invalid", { onHand: say(place.quantity) })
          }
          value={amount.quantity}
          onChange={(quantity) => onChange({ ...amount, quantity })}
        />
      )}
    </>
  )
}
