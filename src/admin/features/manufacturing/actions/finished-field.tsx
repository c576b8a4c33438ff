import { Hint } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../../../components/form/form-field"
import { SelectInput } from "../../../components/inputs/select-input"
import type { FinishedUnits } from "./use-finished-units"

type Props<V extends FieldValues> = {
  control: Control<V>
  name: FieldPath<V>
  finished: FinishedUnits
}

/** Which of the finished units is meant. */
export const FinishedField = <V extends FieldValues>({ control, name, finished }: Props<V>) => {
  const { t } = useTranslation("traceability")
  if (!finished.isNumbered) {
    return null
  }
  if (!finished.isPending && !finished.choices.length) {
    return <Hint>{t("production.units.noneLeft")}</Hint>
  }
  return (
    <FormField
      control={control}
      name={name}
      label={t("production.units.unit")}
      render={(field) => (
        <SelectInput
          {...field}
          value={finished.idOf(String(field.value))}
          placeholder={t("production.units.choose")}
          options={finished.choices}
        />
      )}
    />
  )
}
