import type { FieldValues } from "react-hook-form"
import { SelectInput, type Option } from "../inputs/select-input"
import { FormField, type FormFieldProps } from "./form-field"

type Props<V extends FieldValues> = FormFieldProps<V> & {
  options: readonly Option[]
  placeholder?: string
  /** What else changes with it. */
  onSelect?: (value: string) => void
}

export const FormSelectField = <V extends FieldValues>({
  options,
  placeholder,
  onSelect,
  ...props
}: Props<V>) => (
  <FormField
    {...props}
    render={({ value, onChange, ...field }) => (
      <SelectInput
        {...field}
        value={String(value ?? "")}
        options={options}
        placeholder={placeholder}
        onChange={(next) => {
          onChange(next)
          onSelect?.(next)
        }}
      />
    )}
  />
)
