import { useWatch, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSelectField } from "../../../components/form/form-select-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { useLocationOptions } from "../../../hooks/api/locations"
import { HAS_PARTNER, KINDS, type OperationValues } from "./operation-schema"
import { OperationTypeField } from "./operation-type-field"

/** What happens, and where. */
export const OperationFields = ({ form }: { form: UseFormReturn<OperationValues> }) => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const { control } = form
  const kind = useWatch({ control, name: "kind" })
  const isTransfer = kind === "internal"
  // A type belongs to one kind and one location.
  const forgetType = () => form.setValue("operation_type_id", "")
  return (
    <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
      <FormSelectField
        control={control}
        name="kind"
        label={t("operations.create.kind")}
        hint={kind ? t(`operations.create.hints.${kind}`) : undefined}
        placeholder={t("operations.create.chooseKind")}
        options={KINDS.map((value) => ({ value, label: t(`operations.create.kinds.${value}`) }))}
        onSelect={forgetType}
      />
      <FormSelectField
        control={control}
        name="location_id"
        label={t(isTransfer ? "operations.create.from" : "operations.create.at")}
        placeholder={t("operations.create.chooseLocation")}
        options={locations}
        onSelect={forgetType}
      />
      {isTransfer && (
        <FormSelectField
          control={control}
          name="to_location_id"
          label={t("operations.create.to")}
          placeholder={t("operations.create.chooseLocation")}
          options={locations}
        />
      )}
      <OperationTypeField control={control} />
      {HAS_PARTNER.includes(kind) && (
        <FormTextField
          control={control}
          name="partner_name"
          label={t("operations.create.partner")}
          optional
          maxLength={255}
        />
      )}
      <FormTextField
        control={control}
        name="scheduled_on"
        type="date"
        label={t("operations.create.scheduledAt")}
        optional
      />
    </div>
  )
}
