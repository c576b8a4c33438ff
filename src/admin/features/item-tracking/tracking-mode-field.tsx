import { RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Tracking } from "../../lib/types"
import { Field } from "../../components/fields/field"

const MODES: Tracking[] = ["serial", "lot", "none"]

type Props = { value: Tracking | undefined; onChange: (value: Tracking) => void }

export const TrackingModeField = ({ value, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <Field label={t("tracking.mode.label")} hint={value ? undefined : t("tracking.mode.mixed")}>
      <RadioGroup
        aria-label={t("tracking.mode.label")}
        className="flex flex-col gap-y-2"
        value={value ?? ""}
        onValueChange={(next) => onChange(next as Tracking)}
      >
        {MODES.map((mode) => (
          <RadioGroup.ChoiceBox
            key={mode}
            value={mode}
            label={t(`tracking.mode.${mode}`)}
            description={t(`tracking.mode.${mode}Hint`)}
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
