import { useWatch, type Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormSwitchField } from "../../components/form/form-switch-field"
import { DAY_FIELDS, type TrackingValues } from "./tracking-schema"
import { WholeNumberField } from "./whole-number-field"

export const ExpirationFields = ({ control }: { control: Control<TrackingValues> }) => {
  const { t } = useTranslation("traceability")
  const expires = useWatch({ control, name: "use_expiration" })
  return (
    <div className="flex flex-col gap-y-4">
      <FormSwitchField
        control={control}
        name="use_expiration"
        label={t("tracking.fields.use_expiration")}
        hint={t("tracking.hints.use_expiration")}
      />
      {expires && (
        <div className="grid grid-cols-2 gap-4">
          {DAY_FIELDS.map((field) => (
            <WholeNumberField key={field} control={control} field={field} optional />
          ))}
        </div>
      )}
    </div>
  )
}
