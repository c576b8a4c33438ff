import { Input } from "@medusajs/ui"
import { useId, type ComponentProps } from "react"
import { Field } from "./field"

type Props = Omit<ComponentProps<typeof Input>, "onChange" | "value" | "size" | "id"> & {
  label: string
  hint?: string
  error?: string
  optional?: boolean
  value: string
  onChange: (value: string) => void
}

export const TextField = ({ label, hint, error, optional, onChange, ...input }: Props) => {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <Input
        {...input}
        id={id}
        autoComplete="off"
        aria-invalid={!!error}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
