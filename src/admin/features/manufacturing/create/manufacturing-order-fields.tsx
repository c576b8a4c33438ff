import { useCallback } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../components/fields/field"
import { SelectField } from "../../../components/fields/select-field"
import { SwitchField } from "../../../components/fields/switch-field"
import { TextField } from "../../../components/fields/text-field"
import { InventoryItemCombobox } from "../../../components/inputs/inventory-item-combobox"
import { useLocationOptions } from "../../../hooks/api/locations"
import { BomField } from "./bom-field"
import type { DraftProblem, ManufacturingOrderDraft } from "./manufacturing-order-draft"

type Props = {
  draft: ManufacturingOrderDraft
  problems: DraftProblem[]
  onChange: (change: Partial<ManufacturingOrderDraft>) => void
}

export const ManufacturingOrderFields = ({ draft, problems, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const problem = (name: DraftProblem) =>
    problems.includes(name) ? t(`manufacturing.problems.${name}`) : undefined
  const changeBom = useCallback((bom_id: string) => onChange({ bom_id }), [onChange])
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
        <Field
          id="manufacturing-item"
          label={t("manufacturing.fields.product")}
          error={problem("item")}
        >
          <InventoryItemCombobox
            id="manufacturing-item"
            value={draft.inventory_item_id}
            onChange={(inventory_item_id) => onChange({ inventory_item_id, bom_id: "" })}
          />
        </Field>
        <TextField
          label={t("manufacturing.fields.quantity")}
          error={problem("quantity")}
          inputMode="decimal"
          value={draft.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
        <SelectField
          label={t("manufacturing.fields.location")}
          hint={t("manufacturing.create.locationHint")}
          error={problem("location")}
          placeholder={t("manufacturing.create.chooseLocation")}
          value={draft.location_id}
          options={locations}
          onChange={(location_id) => onChange({ location_id })}
        />
        <TextField
          type="date"
          label={t("manufacturing.fields.due")}
          optional
          value={draft.due_on}
          onChange={(due_on) => onChange({ due_on })}
        />
      </div>
      <BomField itemId={draft.inventory_item_id} value={draft.bom_id} onChange={changeBom} />
      <SwitchField
        label={t("manufacturing.create.split")}
        hint={t("manufacturing.create.splitHint")}
        checked={draft.split}
        onChange={(split) => onChange({ split })}
      />
    </>
  )
}
