import { XMarkMini } from "@medusajs/icons"
import { clx, IconButton } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormItemField } from "../form-item-field"
import { FormTextField } from "../form-text-field"

type Props<V extends FieldValues> = {
  control: Control<V>
  number: number
  itemName: FieldPath<V>
  quantityName: FieldPath<V>
  /** One more field, between the quantity and the button that removes the line. */
  extra?: ReactNode
  onRemove: () => void
}

/** A product and how much of it. */
export const LineRow = <V extends FieldValues>(props: Props<V>) => {
  const { control, number, itemName, quantityName, extra, onRemove } = props
  const { t } = useTranslation("traceability")
  return (
    <li
      className={clx(
        "bg-ui-bg-component shadow-elevation-card-rest grid items-start gap-x-3 rounded-lg p-3",
        // On a narrow screen the product has a line of its own.
        "max-sm:gap-y-3 max-sm:[&>:first-child]:col-span-full",
        extra
          ? "grid-cols-[1fr_112px_28px] sm:grid-cols-[1fr_88px_112px_28px]"
          : "grid-cols-[1fr_28px] sm:grid-cols-[1fr_112px_28px]"
      )}
    >
      <FormItemField control={control} name={itemName} label={t("common.lines.item")} />
      <FormTextField
        control={control}
        name={quantityName}
        label={t("common.lines.quantity")}
        inputMode="decimal"
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
    </li>
  )
}
