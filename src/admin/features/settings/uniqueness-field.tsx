import { RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/fields/field"
import type { TraceabilitySettings } from "../../hooks/api/tracking"

const CHOICES = ["item", "global"] as const

type Props = {
  value: TraceabilitySettings["uniqueness"]
  isDisabled: boolean
  onChange: (value: TraceabilitySettings["uniqueness"]) => void
}

export const UniquenessField = ({ value, isDisabled, onChange }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  return (
    <Field label={t("tracking.settings.uniqueness")}>
      <RadioGroup
        dir={i18n.dir()}
        aria-label={t("tracking.settings.uniqueness")}
        className="grid gap-3 md:grid-cols-2"
        value={value}
        disabled={isDisabled}
        onValueChange={(next) => onChange(next as TraceabilitySettings["uniqueness"])}
      >
        {CHOICES.map((choice) => (
          <RadioGroup.ChoiceBox
            key={choice}
            value={choice}
            label={t(`tracking.settings.unique.${choice}`)}
            description={t(`tracking.settings.unique.${choice}Hint`)}
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
