import { Hint, Textarea } from "@medusajs/ui"
import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField } from "../../components/form/form-field"
import type { ParseError, Tracking } from "../../lib/types"

/** The first few say what is wrong with all of them. */
const ERRORS_SHOWN = 3

type Props = { control: Control<{ text: string }>; tracking: Tracking; errors: ParseError[] }

/** One number per line, scanned, typed or pasted from a spreadsheet. */
export const NumbersTextarea = ({ control, tracking, errors }: Props) => {
  const { t } = useTranslation("traceability")
  const shown = errors.slice(0, ERRORS_SHOWN).map((error) => error.message)
  const rest = errors.length - shown.length
  const problem = [...shown, ...(rest > 0 ? [t("common.andMore", { count: rest })] : [])].join(" ")
  return (
    <div className="flex flex-col gap-y-2">
      <FormField
        control={control}
        name="text"
        label={t("tracking.assign.numbers")}
        hint={
          problem ? undefined : t(`tracking.assign.hint.${tracking === "lot" ? "lot" : "serial"}`)
        }
        render={(field) => (
          <Textarea
            {...field}
            rows={12}
            className="font-mono"
            spellCheck={false}
            aria-invalid={!!problem}
          />
        )}
      />
      {problem && (
        <Hint variant="error" role="alert">
          {problem}
        </Hint>
      )}
    </div>
  )
}
