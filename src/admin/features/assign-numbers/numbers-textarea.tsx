import { Textarea } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { ParseError, Tracking } from "../../lib/types"
import { Field } from "../../components/fields/field"

/** The first few say what is wrong with all of them. */
const ERRORS_SHOWN = 3

type Props = {
  tracking: Tracking
  text: string
  errors: ParseError[]
  onChange: (text: string) => void
}

/** One number per line, scanned, typed or pasted from a spreadsheet. */
export const NumbersTextarea = ({ tracking, text, errors, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const id = useId()
  const shown = errors.slice(0, ERRORS_SHOWN).map((error) => error.message)
  const rest = errors.length - shown.length
  return (
    <Field
      id={id}
      label={t("tracking.assign.numbers")}
      hint={t(`tracking.assign.hint.${tracking === "lot" ? "lot" : "serial"}`)}
      error={
        shown.length
          ? [...shown, ...(rest > 0 ? [t("common.andMore", { count: rest })] : [])].join(" ")
          : undefined
      }
    >
      <Textarea
        id={id}
        rows={12}
        className="font-mono"
        spellCheck={false}
        aria-invalid={errors.length > 0}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
