import { XMarkMini } from "@medusajs/icons"
import { Hint, IconButton } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../../../../../components/form/field"
import { TextField } from "../../../../../components/form/text-field"
import { InventoryItemCombobox } from "../../../../../components/inventory-item-combobox"
import type { DraftLine, DraftProblem } from "./purchase-order-draft"

type Props = {
  line: DraftLine
  number: number
  currency: string
  problems: DraftProblem[]
  refusal?: string
  onChange: (change: Partial<DraftLine>) => void
  onRemove: () => void
}

export const DraftLineRow = ({ line, number, currency, problems, refusal, onChange, onRemove }: Props) => {
  const { t } = useTranslation("traceability")
  const itemId = useId()
  const problem = (field: "item" | "quantity" | "unit_cost") =>
    problems.includes(`${field}:${line.key}`) ? t(`purchasing.problems.${field}`) : undefined
  return (
    <li className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-2 rounded-lg p-3">
      <div className="grid grid-cols-[1fr_88px_112px_28px] items-start gap-x-3">
        <Field id={itemId} label={t("purchasing.lines.item")} error={problem("item")}>
          <InventoryItemCombobox
            id={itemId}
            value={line.inventory_item_id}
            onChange={(inventory_item_id) => onChange({ inventory_item_id })}
          />
        </Field>
        <TextField
          label={t("purchasing.lines.quantity")}
          error={problem("quantity")}
          inputMode="decimal"
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
        <TextField
          label={
            currency
              ? t("purchasing.lines.unitCostIn", { currency: currency.toUpperCase() })
              : t("purchasing.lines.unitCost")
          }
          error={problem("unit_cost")}
          inputMode="decimal"
          value={line.unit_cost}
          onChange={(unit_cost) => onChange({ unit_cost })}
        />
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          className="mt-[30px]"
          aria-label={t("purchasing.lines.remove", { number })}
          onClick={onRemove}
        >
          <XMarkMini />
        </IconButton>
      </div>
      {refusal && (
        <Hint variant="error" role="alert">
          {refusal}
        </Hint>
      )}
    </li>
  )
}
