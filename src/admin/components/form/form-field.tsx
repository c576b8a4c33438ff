import { Form } from "@medusajs/dashboard/components"
import type { ReactNode } from "react"
import type { Control, ControllerRenderProps, FieldPath, FieldValues } from "react-hook-form"
import { OptionalMark } from "../fields/optional-mark"

/**
 * The control is always passed on, and never read from a context of ours: where a shop has two copies of
 * React Hook Form, the dashboard's fields know only the dashboard's.
 */
export type FormFieldProps<V extends FieldValues> = {
  control: Control<V>
  name: FieldPath<V>
  label: string
  /** Shown below it, unless something is wrong with its value. */
  hint?: string
  optional?: boolean
}

type Props<V extends FieldValues> = FormFieldProps<V> & {
  /** For readers of screens only, where everybody else sees what it is. */
  isLabelHidden?: boolean
  render: (field: ControllerRenderProps<V>) => ReactNode
}

/** A labelled control of a form, with a hint below it or with what is wrong with its value. */
export const FormField = <V extends FieldValues>(props: Props<V>) => {
  const { control, name, label, hint, optional, isLabelHidden, render } = props
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Form.Item className="min-w-0">
          {isLabelHidden ? (
            <div className="sr-only">
              <Form.Label>{label}</Form.Label>
            </div>
          ) : (
            <Form.Label icon={optional && <OptionalMark />}>{label}</Form.Label>
          )}
          <Form.Control>{render(field)}</Form.Control>
          {hint && !fieldState.error?.message && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage role="alert" />
        </Form.Item>
      )}
    />
  )
}
