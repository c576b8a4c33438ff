import { useTranslation } from "react-i18next"
import { SelectField } from "../../../components/fields/select-field"
import { TextField } from "../../../components/fields/text-field"
import { useLocationOptions } from "../../../hooks/api/locations"
import { KINDS, type OperationDraft, type OperationProblem } from "./operation-draft"
import { OperationTypeField } from "./operation-type-field"

type Props = {
  draft: OperationDraft
  problems: OperationProblem[]
  onChange: (change: Partial<OperationDraft>) => void
}

/** What happens, and where. */
export const OperationFields = ({ draft, problems, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const isTransfer = draft.kind === "internal"
  const problem = (name: OperationProblem) =>
    problems.includes(name) ? t(`operations.create.problems.${name}`) : undefined
  return (
    <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
      <SelectField
        label={t("operations.create.kind")}
        hint={draft.kind ? t(`operations.create.hints.${draft.kind}`) : undefined}
        error={problem("kind")}
        placeholder={t("operations.create.chooseKind")}
        value={draft.kind}
        options={KINDS.map((value) => ({ value, label: t(`operations.create.kinds.${value}`) }))}
        onChange={(kind) => onChange({ kind: kind || draft.kind, operation_type_id: "" })}
      />
      <SelectField
        label={t(isTransfer ? "operations.create.from" : "operations.create.at")}
        error={problem("location")}
        placeholder={t("operations.create.chooseLocation")}
        value={draft.location_id}
        options={locations}
        onChange={(location_id) => onChange({ location_id, operation_type_id: "" })}
      />
      {isTransfer && (
        <SelectField
          label={t("operations.create.to")}
          error={problem("destination") ?? problem("sameLocation")}
          placeholder={t("operations.create.chooseLocation")}
          value={draft.to_location_id}
          options={locations}
          onChange={(to_location_id) => onChange({ to_location_id })}
        />
      )}
      <OperationTypeField draft={draft} onChange={onChange} />
      {draft.kind === "receipt" && (
        <TextField
          label={t("operations.create.partner")}
          optional
          maxLength={255}
          value={draft.partner_name}
          onChange={(partner_name) => onChange({ partner_name })}
        />
      )}
      <TextField
        type="date"
        label={t("operations.create.scheduledAt")}
        optional
        value={draft.scheduled_on}
        onChange={(scheduled_on) => onChange({ scheduled_on })}
      />
    </div>
  )
}
