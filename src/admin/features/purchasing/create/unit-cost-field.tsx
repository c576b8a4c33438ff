import { useTranslation } from "react-i18next"
import { TextField } from "../../../components/fields/text-field"

type Props = {
  value: string
  currency: string
  isInvalid: boolean
  onChange: (value: string) => void
}

export const UnitCostField = ({ value, currency, isInvalid, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <TextField
      label={
        currency
          ? t("purchasing.lines.unitCostIn", { currency: currency.toUpperCase() })
          : t("purchasing.lines.unitCost")
      }
      error={isInvalid ? t("purchasing.problems.unit_cost") : undefined}
      inputMode="decimal"
      value={value}
      onChange={onChange}
    />
  )
}
