import { Select } from "@medusajs/ui"
import { useId } from "react"
import { Field } from "./field"

type Props<T extends string> = {
  label: string
  hint?: string
  error?: string
  placeholder?: string
  optional?: boolean
  value: T | undefined
  options: { value: T; label: string }[]
  onChange: (value: T) => void
}

export const SelectField = <T extends string>({
  value,
  options,
  placeholder,
  onChange,
  ...field
}: Props<T>) => {
  const id = useId()
  return (
    <Field id={id} {...field}>
      <Select value={value ?? ""} onValueChange={(next) => onChange(next as T)}>
        <Select.Trigger id={id} aria-invalid={!!field.error}>
          <Select.Value placeholder={placeholder} />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </Field>
  )
}
