import { useTranslation } from "react-i18next"
import { SelectField } from "../../../components/fields/select-field"
import { useOperationTypes } from "../../../hooks/api/tracking"
import { codeOf, type OperationDraft } from "./operation-draft"

type Props = { draft: OperationDraft; onChange: (change: Partial<OperationDraft>) => void }

/** Only where the shop added types of its own is there something to choose. */
export const OperationTypeField = ({ draft, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const { operation_types = [] } = useOperationTypes()
  const types = operation_types.filter(
    (type) => type.code === codeOf(draft.kind) && type.stock_location_id === draft.location_id
  )
  if (types.length < 2) {
    return null
  }
  const chosen = draft.operation_type_id || types.find((type) => type.is_default)?.id
  return (
    <SelectField
      label={t("operations.create.type")}
      value={chosen}
      options={types.map((type) => ({
        value: type.id,
        label: `${type.name} (${type.reference_prefix})`,
      }))}
      onChange={(operation_type_id) => onChange({ operation_type_id })}
    />
  )
}
