import { Hint } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { isBlankLine, newLine } from "../../../components/draft-lines/draft-line"
import { DraftLines } from "../../../components/draft-lines/draft-lines"
import { Field } from "../../../components/fields/field"
import { SelectField } from "../../../components/fields/select-field"
import { TextField } from "../../../components/fields/text-field"
import { InventoryItemCombobox } from "../../../components/inputs/inventory-item-combobox"
import { CONSUMPTIONS } from "../../../hooks/api/boms"
import type { BomDraft, BomProblem } from "./bom-draft"

type Props = {
  draft: BomDraft
  problems: BomProblem[]
  error: unknown
  isProductFixed: boolean
  onChange: (change: Partial<BomDraft>) => void
}

export const BomFields = ({ draft, problems, error, isProductFixed, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const problem = (name: "item" | "quantity" | "itself" | "twice") =>
    problems.includes(name) ? t(`boms.problems.${name}`) : undefined
  const lines = { isBlank: isBlankLine, create: newLine, problems, error }
  const wrongLines = problem("itself") ?? problem("twice")
  return (
    <>
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
        <Field id="bom-item" label={t("boms.fields.product")} error={problem("item")}>
          <InventoryItemCombobox
            id="bom-item"
            disabled={isProductFixed}
            value={draft.inventory_item_id}
            onChange={(inventory_item_id) => onChange({ inventory_item_id })}
          />
        </Field>
        <TextField
          label={t("boms.fields.quantity")}
          hint={t("boms.form.quantityHint")}
          error={problem("quantity")}
          inputMode="decimal"
          value={draft.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
        <TextField
          label={t("boms.fields.name")}
          hint={t("boms.form.nameHint")}
          optional
          maxLength={200}
          value={draft.note}
          onChange={(note) => onChange({ note })}
        />
        <SelectField
          label={t("boms.fields.consumption")}
          hint={t(`boms.consumptionHints.${draft.consumption}`)}
          value={draft.consumption}
          options={CONSUMPTIONS.map((value) => ({ value, label: t(`boms.consumption.${value}`) }))}
          onChange={(consumption) => onChange({ consumption: consumption || draft.consumption })}
        />
      </div>
      {wrongLines && (
        <Hint variant="error" role="alert">
          {wrongLines}
        </Hint>
      )}
      <DraftLines
        {...lines}
        lines={draft.components}
        title={t("boms.fields.components")}
        addLabel={t("boms.form.addComponent")}
        hint={t("boms.form.componentsHint")}
        onChange={(components) => onChange({ components })}
      />
      <DraftLines
        {...lines}
        problems={problems.filter((name) => name !== "lines")}
        lines={draft.by_products}
        mayBeEmpty
        title={t("boms.fields.byProducts")}
        addLabel={t("boms.form.addByProduct")}
        hint={t("boms.form.byProductsHint")}
        onChange={(by_products) => onChange({ by_products })}
      />
    </>
  )
}
