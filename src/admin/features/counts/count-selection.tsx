import { useId } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { Field } from "../../components/fields/field"
import { SelectField } from "../../components/fields/select-field"
import { InventoryItemCombobox } from "../../components/inputs/inventory-item-combobox"
import { useLocationOptions } from "../../hooks/api/locations"

type Props = { place: { locationId: string; itemId: string } }

export const CountSelection = ({ place }: Props) => {
  const { t } = useTranslation("traceability")
  const id = useId()
  const locations = useLocationOptions()
  const [, setParams] = useSearchParams()
  const choose = (key: string, value: string) =>
    setParams((previous) => {
      previous.set(key, value)
      return previous
    })
  return (
    <div className="grid grid-cols-1 items-start gap-4 px-6 py-4 md:grid-cols-2">
      <SelectField
        label={t("operations.create.at")}
        placeholder={t("operations.create.chooseLocation")}
        value={place.locationId}
        options={locations}
        onChange={(value) => value && choose("location_id", value)}
      />
      <Field id={id} label={t("common.lines.item")}>
        <InventoryItemCombobox
          id={id}
          value={place.itemId}
          onChange={(value) => choose("inventory_item_id", value)}
        />
      </Field>
    </div>
  )
}
