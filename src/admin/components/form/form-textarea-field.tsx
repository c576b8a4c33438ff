import { Textarea } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { FieldValues } from "react-hook-form"
import { FormField, type FormFieldProps } from "./form-field"

type Props<V extends FieldValues> = FormFieldProps<V> &
  Pick<ComponentProps<typeof Textarea>, "rows" | "maxLength" | "className" | "spellCheck">

export const FormTextareaField = <V extends FieldValues>({
  control,
  name,
  label,
  hint,
  optional,
  ...textarea
}: Props<V>) => (
  <FormField
    control={control}
    name={name}
    label={label}
    hint={hint}
    optional={optional}
    render={(field) => <Textarea {...field} {...textarea} value={String(field.value ?? "")} />}
  />
)
