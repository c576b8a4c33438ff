import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormLotField } from "../../../components/form/form-lot-field"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import type { ManufacturingOrderDetail } from "../../../hooks/api/manufacturing"
import { formatQuantity } from "../../../lib/format"
import type { Part } from "../unit-rules"
import { PLACES, type SwapValues } from "./swap-schema"

type Props = {
  control: Control<SwapValues>
  order: ManufacturingOrderDetail
  /** What is in the unit. */
  parts: Part[]
  removed: Part | undefined
}

/** What is taken out, what is put in, and where that which was in it goes. */
export const SwapFields = ({ control, order, parts, removed }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  return (
    <>
      <FormSelectField
        control={control}
        name="removed_id"
        label={t("production.swap.removed")}
        placeholder={t("production.swap.choose")}
        options={parts.map((part) => ({
          value: part.lot_id,
          label: `${part.name} · ${part.title || part.sku}`,
        }))}
      />
      {removed && (
        <FormLotField
          control={control}
          name="added"
          label={t("production.swap.added")}
          hint={t("production.swap.addedHint", {
            product: removed.title || removed.sku,
            location: order.location_name,
          })}
          proposed={{
            inventory_item_id: [removed.inventory_item_id],
            location_id: order.location_id,
            status: "available",
            blocked: false,
          }}
        />
      )}
      {removed && removed.quantity !== 1 && (
        <FormTextField
          control={control}
          name="quantity"
          label={t("manufacturing.fields.quantity")}
          hint={t("production.swap.quantityHint", {
            quantity: formatQuantity(removed.quantity, i18n.language),
          })}
          optional
          inputMode="decimal"
        />
      )}
      <FormSelectField
        control={control}
        name="to"
        label={t("production.swap.to")}
        options={PLACES.map((value) => ({
          value,
          label: t(`production.swap.places.${value}`, { location: order.location_name }),
        }))}
      />
    </>
  )
}
