import { XMarkMini } from "@medusajs/icons"
import { clx, Hint, IconButton } from "@medusajs/ui"
import { type ReactNode, useId } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../fields/field"
import { TextField } from "../fields/text-field"
import { InventoryItemCombobox } from "../inputs/inventory-item-combobox"
import type { DraftLine } from "./draft-line"

type Props = {
  line: DraftLine
  number: number
  problems: string[]
  refusal?: string
  /** One more input, between the quantity and the button that removes the line. */
  extra?: ReactNode
  onChange: (change: Partial<DraftLine>) => void
  onRemove: () => void
}

export const DraftLineRow = ({
  line,
  number,
  problems,
  refusal,
  extra,
  onChange,
  onRemove,
}: Props) => {
  const { t } = useTranslation("traceability")
  const itemId = useId()
  const problem = (field: "item" | "quantity") =>
    problems.includes(`${field}:${line.key}`) ? t(`common.lines.problems.${field}`) : undefined
  return (
    <li className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-2 rounded-lg p-3">
      <div
        className={clx(
          "grid items-start gap-x-3",
          extra ? "grid-cols-[1fr_88px_112px_28px]" : "grid-cols-[1fr_112px_28px]"
        )}
      >
        <Field id={itemId} label={t("common.lines.item")} error={problem("item")}>
          <InventoryItemCombobox
            id={itemId}
            value={line.inventory_item_id}
            onChange={(inventory_item_id) => onChange({ inventory_item_id })}
          />
        </Field>
        <TextField
          label={t("common.lines.quantity")}
          error={problem("quantity")}
          inputMode="decimal"
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
        />
        {extra}
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          className="mt-[30px]"
          aria-label={t("common.lines.remove", { number })}
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
