import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { fillDateCodes } from "../../../shared/fill-date-codes"
import { TextField } from "../../components/fields/text-field"
import type { NumberField, TrackingForm } from "./tracking-form"
import { WholeNumberField } from "./whole-number-field"

type Props = {
  form: TrackingForm
  invalid: NumberField[]
  onChange: (change: Partial<TrackingForm>) => void
}

/** How new numbers look, with the next one as an example. */
export const NumberingFields = ({ form, invalid, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const isComplete = !!form.number_padding && !!form.next_number && !invalid.length
  return (
    <div className="flex flex-col gap-y-4">
      <TextField
        label={t("tracking.fields.number_prefix")}
        hint={t("tracking.hints.number_prefix")}
        optional
        value={form.number_prefix}
        onChange={(number_prefix) => onChange({ number_prefix })}
      />
      <div className="grid grid-cols-2 gap-x-4">
        <WholeNumberField
          field="number_padding"
          form={form}
          invalid={invalid}
          onChange={onChange}
        />
        <WholeNumberField field="next_number" form={form} invalid={invalid} onChange={onChange} />
      </div>
      {isComplete && (
        <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
          {t("tracking.nextWillBe")}{" "}
          <span className="text-ui-fg-base font-mono">
            {fillDateCodes(form.number_prefix, new Date()) +
              form.next_number.trim().padStart(Number(form.number_padding), "0")}
          </span>
        </Text>
      )}
    </div>
  )
}
