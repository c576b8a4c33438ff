import { Input } from "@medusajs/ui"
import { useId, type ComponentProps } from "react"
import { Field } from "./field"

type Props = Omit<ComponentProps<typeof Input>, "onChange" | "value" | "size" | "id"> & {
  label: string
  hint?: string
  optional?: boolean
  value: string
  onChange: (value: string) => void
}

export const TextField = ({ label, hint, optional, onChange, ...input }: Props) => {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} optional={optional}>
      <Input
        {...input}
        id={id}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
