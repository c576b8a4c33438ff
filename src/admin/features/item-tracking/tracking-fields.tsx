import { Divider } from "@medusajs/ui"
import { useWatch, type Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormRadioField } from "../../components/form/form-radio-field"
import { FormSelectField } from "../../components/form/form-select-field"
import { ExpirationFields } from "./expiration-fields"
import { NumberingFields } from "./numbering-fields"
import { CAPTURES, MODES, STRATEGIES, type TrackingValues } from "./tracking-schema"
import { WholeNumberField } from "./whole-number-field"

export const TrackingFields = ({ control }: { control: Control<TrackingValues> }) => {
  const { t } = useTranslation("traceability")
  const [tracking, capture, strategy] = useWatch({
    control,
    name: ["tracking", "capture", "removal_strategy"],
  })
  return (
    <>
      <FormRadioField
        control={control}
        name="tracking"
        label={t("tracking.mode.label")}
        hint={tracking ? undefined : t("tracking.mode.mixed")}
        options={MODES.map((mode) => ({
          value: mode,
          label: t(`tracking.mode.${mode}`),
          description: t(`tracking.mode.${mode}Hint`),
        }))}
      />
      {tracking !== "none" && (
        <>
          <FormSelectField
            control={control}
            name="capture"
            label={t("tracking.fields.capture")}
            hint={capture && t(`tracking.capture.${capture}Hint`)}
            placeholder={t("tracking.mixedValues")}
            options={CAPTURES.map((value) => ({ value, label: t(`tracking.capture.${value}`) }))}
          />
          <Divider />
          <NumberingFields control={control} />
          <Divider />
          <FormSelectField
            control={control}
            name="removal_strategy"
            label={t("tracking.fields.removal_strategy")}
            hint={strategy && t(`tracking.strategy.${strategy}Hint`)}
            placeholder={t("tracking.mixedValues")}
            options={STRATEGIES.map((value) => ({ value, label: t(`tracking.strategy.${value}`) }))}
          />
          <ExpirationFields control={control} />
          <WholeNumberField control={control} field="warranty_days" optional />
        </>
      )}
    </>
  )
}
