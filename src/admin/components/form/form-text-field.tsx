import { Input } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { FieldValues } from "react-hook-form"
import { FormField, type FormFieldProps } from "./form-field"

type Props<V extends FieldValues> = FormFieldProps<V> &
  Pick<
    ComponentProps<typeof Input>,
    | "type"
    | "inputMode"
    | "maxLength"
    | "placeholder"
    | "className"
    | "spellCheck"
    | "disabled"
    | "autoFocus"
  >

export const FormTextField = <V extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional,
  ...input
}: Props<V>) => (
  <FormField
    control={control}
    name={name}
    label={label}
    hint={hint}
    optional={optional}
    render={(field) => (
      <Input autoComplete="off" {...field} {...input} value={String(field.value ?? "")} />
    )}
  />
)
