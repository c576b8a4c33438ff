import { useWatch, type Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../../../components/form/form-field"
import { SelectInput } from "../../../components/inputs/select-input"
import { useOperationTypeName } from "../../../hooks/use-operation-type-name"
import { useOperationTypes } from "../../../hooks/api/tracking"
import { codeOf, type OperationValues } from "./operation-schema"

/** Only where the shop added types of its own is there something to choose. */
export const OperationTypeField = ({ control }: { control: Control<OperationValues> }) => {
  const { t } = useTranslation("traceability")
  const typeName = useOperationTypeName()
  const { operation_types = [] } = useOperationTypes()
  const [kind, locationId] = useWatch({ control, name: ["kind", "location_id"] })
  const types = operation_types.filter(
    (type) => type.code === codeOf(kind) && type.stock_location_id === locationId
  )
  if (types.length < 2) {
    return null
  }
  return (
    <FormField
      control={control}
      name="operation_type_id"
      label={t("operations.create.type")}
      render={({ value, ...field }) => (
        <SelectInput
          {...field}
          value={String(value || types.find((type) => type.is_default)?.id)}
          options={types.map((type) => ({
            value: type.id,
            label: `${typeName(type.code, type.name)} (${type.reference_prefix})`,
          }))}
        />
      )}
    />
  )
}
