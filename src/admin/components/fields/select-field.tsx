import { useId } from "react"
import { SelectInput, type Option } from "../inputs/select-input"
import { Field } from "./field"

type Props<T extends string> = {
  label: string
  placeholder?: string
  value: T | undefined
  options: readonly Option<T>[]
  onChange: (value: T) => void
}

export const SelectField = <T extends string>({
  label,
  value,
  options,
  placeholder,
  onChange,
}: Props<T>) => {
  const id = useId()
  const choose = (next: string) => {
    const option = options.find((one) => one.value === next)
    if (option) {
      onChange(option.value)
    }
  }
  return (
    <Field id={id} label={label}>
      <SelectInput
        id={id}
        value={value ?? ""}
        options={options}
        placeholder={placeholder}
        onChange={choose}
      />
    </Field>
  )
}
