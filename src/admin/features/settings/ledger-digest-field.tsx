import { RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/fields/field"
import type { TraceabilitySettings } from "../../hooks/api/tracking"

const CHOICES = ["off", "file", "event"] as const

type Props = {
  value: TraceabilitySettings["ledger_digest"]
  isDisabled: boolean
  onChange: (value: TraceabilitySettings["ledger_digest"]) => void
}

/** Where the daily digest of the ledger is written. */
export const LedgerDigestField = ({ value, isDisabled, onChange }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  return (
    <Field label={t("tracking.settings.digest")} hint={t("tracking.settings.digestHint")}>
      <RadioGroup
        dir={i18n.dir()}
        aria-label={t("tracking.settings.digest")}
        className="grid gap-3 md:grid-cols-3"
        value={value}
        disabled={isDisabled}
        onValueChange={(next) => onChange(next as TraceabilitySettings["ledger_digest"])}
      >
        {CHOICES.map((choice) => (
          <RadioGroup.ChoiceBox
            key={choice}
            value={choice}
            label={t(`tracking.settings.digestTarget.${choice}`)}
            description={t(`tracking.settings.digestTarget.${choice}Hint`)}
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
