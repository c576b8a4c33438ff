import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormItemField } from "../../../components/form/form-item-field"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormSwitchField } from "../../../components/form/form-switch-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { useLocationOptions } from "../../../hooks/api/locations"
import { BomField } from "./bom-field"
import type { ManufacturingOrderValues } from "./manufacturing-order-schema"

export const ManufacturingOrderFields = ({
  form,
}: {
  form: UseFormReturn<ManufacturingOrderValues>
}) => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const { control } = form
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
        <FormItemField
          control={control}
          name="inventory_item_id"
          label={t("manufacturing.fields.product")}
          onSelect={() => form.setValue("bom_id", "")}
        />
        <FormTextField
          control={control}
          name="quantity"
          label={t("manufacturing.fields.quantity")}
          inputMode="decimal"
        />
        <FormSelectField
          control={control}
          name="location_id"
          label={t("manufacturing.fields.location")}
          hint={t("manufacturing.create.locationHint")}
          placeholder={t("manufacturing.create.chooseLocation")}
          options={locations}
        />
        <FormTextField
          control={control}
          name="due_on"
          type="date"
          label={t("manufacturing.fields.due")}
          optional
        />
      </div>
      <BomField form={form} />
      <FormSwitchField
        control={control}
        name="split"
        label={t("manufacturing.create.split")}
        hint={t("manufacturing.create.splitHint")}
      />
    </>
  )
}
