import { useTranslation } from "react-i18next"
import { SwitchField } from "../../../components/fields/switch-field"
import type { OperationType, OperationTypeInput } from "../../../hooks/api/tracking"

const SWITCHES = ["use_create_lots", "use_existing_lots", "require_scan"] as const

type Rules = Pick<OperationType, "code" | (typeof SWITCHES)[number] | "create_component_lots">

type Props = { type: Rules; onChange: (change: OperationTypeInput) => void }

export const OperationTypeSwitches = ({ type, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const isManufacturing = type.code === "manufacturing"
  const switches = isManufacturing ? ([...SWITCHES, "create_component_lots"] as const) : SWITCHES
  return (
    <>
      {switches.map((flag) => (
        <SwitchField
          key={flag}
          label={t(`tracking.types.flag.${flag}`)}
          hint={t(`tracking.types.flag.${flag}Hint`)}
          checked={type[flag]}
          onChange={(checked) => onChange({ [flag]: checked })}
        />
      ))}
    </>
  )
}
