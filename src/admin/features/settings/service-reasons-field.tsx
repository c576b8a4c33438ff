import { Textarea } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../components/fields/field"
import { WhyButton } from "../../components/why-button"

const ROWS = 5

type Props = { value: string[]; isDisabled: boolean; onChange: (reasons: string[]) => void }

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean)
  ),
]

/** What a fault of a unit can be called, one a line. A list is written before it is saved, unlike a single choice. */
export const ServiceReasonsField = ({ value, isDisabled, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const [text, setText] = useState(value.join("\n"))
  const reasons = linesOf(text)
  const isChanged = reasons.join("\n") !== value.join("\n")
  return (
    <Field
      id="service-reasons"
      label={t("service.settings.reasons")}
      hint={t("service.settings.reasonsHint")}
    >
      <Textarea
        id="service-reasons"
        rows={ROWS}
        value={text}
        disabled={isDisabled}
        onChange={(event) => setText(event.target.value)}
      />
      {isChanged && (
        <div>
          <WhyButton
            size="small"
            variant="secondary"
            disabled={isDisabled}
            why={reasons.length ? undefined : t("common.why.reasons")}
            onClick={() => onChange(reasons)}
          >
            {t("service.settings.save")}
          </WhyButton>
        </div>
      )}
    </Field>
  )
}
