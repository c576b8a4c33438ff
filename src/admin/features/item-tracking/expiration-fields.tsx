import { useTranslation } from "react-i18next"
import { SwitchField } from "../../components/fields/switch-field"
import { DAY_FIELDS, type NumberField, type TrackingForm } from "./tracking-form"
import { WholeNumberField } from "./whole-number-field"

type Props = {
  form: TrackingForm
  invalid: NumberField[]
  onChange: (change: Partial<TrackingForm>) => void
}

export const ExpirationFields = ({ form, invalid, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <div className="flex flex-col gap-y-4">
      <SwitchField
        label={t("tracking.fields.use_expiration")}
        hint={t("tracking.hints.use_expiration")}
        checked={!!form.use_expiration}
        onChange={(use_expiration) => onChange({ use_expiration })}
      />
      {form.use_expiration && (
        <div className="grid grid-cols-2 gap-4">
          {DAY_FIELDS.map((field) => (
            <WholeNumberField
              key={field}
              field={field}
              form={form}
              invalid={invalid}
              optional
              onChange={onChange}
            />
          ))}
        </div>
      )}
    </div>
  )
}
