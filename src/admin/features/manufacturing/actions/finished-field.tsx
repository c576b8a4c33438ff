import { Hint } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { SelectField } from "../../../components/fields/select-field"
import type { useFinishedChoice } from "./use-finished-choice"

/** Which of the finished units is meant. */
export const FinishedField = ({ finished }: { finished: ReturnType<typeof useFinishedChoice> }) => {
  const { t } = useTranslation("traceability")
  if (!finished.isNumbered) {
    return null
  }
  if (!finished.isPending && !finished.choices.length) {
    return <Hint>{t("production.units.noneLeft")}</Hint>
  }
  return (
    <SelectField
      label={t("production.units.unit")}
      placeholder={t("production.units.choose")}
      value={finished.lotId}
      options={finished.choices}
      onChange={finished.choose}
    />
  )
}
