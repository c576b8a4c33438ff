import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormTextField } from "../../components/form/form-text-field"
import type { NumberField, TrackingValues } from "./tracking-schema"

type Props = { control: Control<TrackingValues>; field: NumberField; optional?: boolean }

export const WholeNumberField = ({ control, field, optional }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <FormTextField
      control={control}
      name={field}
      label={t(`tracking.fields.${field}`)}
      hint={t(`tracking.hints.${field}`)}
      optional={optional}
      inputMode="numeric"
    />
  )
}
