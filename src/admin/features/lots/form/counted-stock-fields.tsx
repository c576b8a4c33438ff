import { Text } from "@medusajs/ui"
import { useEffect } from "react"
import { type UseFormReturn, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import type { ItemTracking, ItemUntrackedStock } from "../../../hooks/api/tracking"
import { formatQuantity } from "../../../lib/format"
import type { LotValues } from "./lot-schema"

/** A select cannot give back an empty value. */
const NOWHERE = "nowhere"

type Props = {
  form: UseFormReturn<LotValues>
  settings: ItemTracking
  untracked: ItemUntrackedStock[]
}

/** How much of the stock that is counted without a number gets this one, and where. The level stays as it is. */
export const CountedStockFields = ({ form, settings, untracked }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const locationId = useWatch({ control: form.control, name: "location_id" })
  const places = untracked.filter((place) => place.quantity > 0)
  const chosen = places.find((place) => place.location_id === locationId)
  const isSerial = settings.tracking === "serial"
  const say = (quantity: number) => formatQuantity(quantity, i18n.language)
  // Of another item the place may have nothing to number.
  useEffect(() => {
    form.setValue("location_id", "")
    form.setValue("quantity", "")
  }, [form])

  const choose = (place: string) => {
    const id = place === NOWHERE ? "" : place
    const found = places.find((one) => one.location_id === id)
    form.setValue("location_id", id, { shouldDirty: true, shouldValidate: true })
    form.setValue("quantity", found ? String(isSerial ? 1 : found.quantity) : "")
  }
  if (!places.length || settings.capture === "delivery") {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("lots.create.nothingCounted")}
      </Text>
    )
  }
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <FormSelectField
        control={form.control}
        name="location_id"
        label={t("lots.create.location")}
        placeholder={t("lots.create.noLocation")}
        hint={t("lots.create.locationHint")}
        optional
        options={[
          { value: NOWHERE, label: t("lots.create.noLocation") },
          ...places.map((place) => ({
            value: place.location_id,
            label: t("lots.create.place", {
              name: place.location_name ?? place.location_id,
              quantity: say(place.quantity),
            }),
          })),
        ]}
        onSelect={choose}
      />
      <FormTextField
        control={form.control}
        name="quantity"
        label={t("lots.create.quantity")}
        inputMode="decimal"
        disabled={isSerial || !chosen}
        hint={isSerial ? t("lots.create.quantityOfSerial") : undefined}
        optional
      />
    </div>
  )
}
