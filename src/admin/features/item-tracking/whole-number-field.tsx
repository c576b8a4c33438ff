import { useTranslation } from "react-i18next"
import { TextField } from "../../components/fields/text-field"
import type { NumberField, TrackingForm } from "./tracking-form"

export type WholeNumberFieldProps = {
  field: NumberField
  form: TrackingForm
  invalid: NumberField[]
  optional?: boolean
  onChange: (change: Partial<TrackingForm>) => void
}

export const WholeNumberField = ({
  field,
  form,
  invalid,
  optional,
  onChange,
}: WholeNumberFieldProps) => {
  const { t } = useTranslation("traceability")
  return (
    <TextField
      label={t(`tracking.fields.${field}`)}
      hint={t(`tracking.hints.${field}`)}
      error={invalid.includes(field) ? t("tracking.wholeNumber") : undefined}
      optional={optional}
      inputMode="numeric"
      value={form[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  )
}
