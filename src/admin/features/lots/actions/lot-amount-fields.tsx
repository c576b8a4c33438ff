import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { formatQuantity } from "../../../lib/format"
import { isVirtualLocation } from "../../../lib/locations"
import type { Lot, LotStock } from "../../../lib/types"
import { freeAt } from "./lot-amount"

type Props<V extends FieldValues> = {
  control: Control<V>
  locationName: FieldPath<V>
  quantityName: FieldPath<V>
  label?: string
  lot: Lot
  stock: LotStock[]
  /** Where it is taken from, once that is chosen. */
  locationId: string
  onSelect: (locationId: string) => void
}

/** Where it is taken from, and how much of it; a serial number is always one unit. */
export const LotAmountFields = <V extends FieldValues>(props: Props<V>) => {
  const { control, locationName, quantityName, label, lot, stock, locationId, onSelect } = props
  const { t, i18n } = useTranslation("traceability")
  const place = stock.find((one) => one.location_id === locationId)
  const nameOf = ({ location_id: id, location_name: name }: LotStock) =>
    isVirtualLocation(id) ? t(`common.locations.${id}`) : (name ?? id)
  const say = (value: number) => formatQuantity(value, i18n.language)
  return (
    <>
      <FormSelectField
        control={control}
        name={locationName}
        label={label ?? t("operations.create.from")}
        placeholder={t("operations.create.chooseLocation")}
        options={stock.map((one) => ({ value: one.location_id, label: nameOf(one) }))}
        onSelect={onSelect}
      />
      {lot.kind === "lot" && place && (
        <FormTextField
          control={control}
          name={quantityName}
          label={t("lots.stock.quantity")}
          inputMode="decimal"
          hint={t("lots.amount.free", {
            free: say(freeAt(stock, place.location_id)),
            onHand: say(place.quantity),
          })}
        />
      )}
    </>
  )
}
