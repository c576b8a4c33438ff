import { Text } from "@medusajs/ui"
import { useWatch, type Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { fillDateCodes } from "../../../shared/fill-date-codes"
import { FormTextField } from "../../components/form/form-text-field"
import { isNumberingComplete, type TrackingValues } from "./tracking-schema"
import { WholeNumberField } from "./whole-number-field"

/** How new numbers look, with the next one as an example. */
export const NumberingFields = ({ control }: { control: Control<TrackingValues> }) => {
  const { t } = useTranslation("traceability")
  const [prefix, padding, next] = useWatch({
    control,
    name: ["number_prefix", "number_padding", "next_number"],
  })
  return (
    <div className="flex flex-col gap-y-4">
      <FormTextField
        control={control}
        name="number_prefix"
        label={t("tracking.fields.number_prefix")}
        hint={t("tracking.hints.number_prefix")}
        optional
      />
      <div className="grid grid-cols-2 gap-x-4">
        <WholeNumberField control={control} field="number_padding" />
        <WholeNumberField control={control} field="next_number" />
      </div>
      {isNumberingComplete(padding, next) && (
        <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
          {t("tracking.nextWillBe")}{" "}
          <span className="text-ui-fg-base font-mono">
            {fillDateCodes(prefix, new Date()) + next.trim().padStart(Number(padding), "0")}
          </span>
        </Text>
      )}
    </div>
  )
}
