import type { FieldValues } from "react-hook-form"
import { InventoryItemCombobox } from "../inputs/inventory-item-combobox"
import { FormField, type FormFieldProps } from "./form-field"

type Props<V extends FieldValues> = FormFieldProps<V> & {
  disabled?: boolean
  /** What else changes with it. */
  onSelect?: (itemId: string) => void
}

/** Which inventory item. */
export const FormItemField = <V extends FieldValues>({
  disabled = false,
  onSelect,
  ...props
}: Props<V>) => (
  <FormField
    {...props}
    render={({ onChange, ...field }) => (
      <InventoryItemCombobox
        {...field}
        disabled={disabled}
        onChange={(itemId) => {
          onChange(itemId)
          onSelect?.(itemId)
        }}
      />
    )}
  />
)
