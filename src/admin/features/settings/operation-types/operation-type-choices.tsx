import { useTranslation } from "react-i18next"
import { SelectField } from "../../../components/fields/select-field"
import type { OperationType, OperationTypeInput } from "../../../hooks/api/tracking"

const BACKORDER_POLICIES = ["ask", "always", "never"] as const
const RESERVATIONS = ["at_confirm", "manual"] as const

type Props = {
  type: Pick<OperationType, "backorder_policy" | "reservation">
  onChange: (change: OperationTypeInput) => void
}

export const OperationTypeChoices = ({ type, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <>
      <SelectField
        label={t("tracking.types.column.backorder_policy")}
        hint={t(`tracking.types.backorder.${type.backorder_policy}Hint`)}
        value={type.backorder_policy}
        options={BACKORDER_POLICIES.map((value) => ({
          value,
          label: t(`tracking.types.backorder.${value}`),
        }))}
        onChange={(backorder_policy) => onChange({ backorder_policy })}
      />
      <SelectField
        label={t("tracking.types.column.reservation")}
        hint={t(`tracking.types.reservation.${type.reservation}Hint`)}
        value={type.reservation}
        options={RESERVATIONS.map((value) => ({
          value,
          label: t(`tracking.types.reservation.${value}`),
        }))}
        onChange={(reservation) => onChange({ reservation })}
      />
    </>
  )
}
