import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import type { FormFieldProps } from "./form-field"

type Props<V extends FieldValues> = Omit<FormFieldProps<V>, "optional"> & {
  /** What else changes with it. */
  onSwitch?: (checked: boolean) => void
}

/** A switch with one plain sentence that says what it does. */
export const FormSwitchField = <V extends FieldValues>(props: Props<V>) => {
  const { control, name, label, hint, onSwitch } = props
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange, ...field } }) => (
        <Form.Item className="flex-row items-start justify-between gap-x-4 space-y-0">
          <div className="flex flex-col gap-y-1">
            <Form.Label>{label}</Form.Label>
            <Form.Hint className="text-pretty">{hint}</Form.Hint>
          </div>
          <Form.Control>
            <Switch
              dir="ltr"
              {...field}
              size="small"
              className="mt-0.5 shrink-0"
              checked={!!value}
              onCheckedChange={(checked) => {
                onChange(checked)
                onSwitch?.(checked)
              }}
            />
          </Form.Control>
        </Form.Item>
      )}
    />
  )
}
