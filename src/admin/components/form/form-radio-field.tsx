import { RadioGroup } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import type { Option } from "../inputs/select-input"
import { FormField, type FormFieldProps } from "./form-field"

type Props<V extends FieldValues> = FormFieldProps<V> & {
  isLabelHidden?: boolean
  options: readonly (Option & { description: string })[]
}

/** One of a few, each with a sentence that says what it means. */
export const FormRadioField = <V extends FieldValues>({ options, ...props }: Props<V>) => (
  <FormField
    {...props}
    render={({ value, onChange, ...field }) => (
      <RadioGroup {...field} value={String(value ?? "")} onValueChange={onChange}>
        {options.map((option) => (
          <RadioGroup.ChoiceBox key={option.value} {...option} />
        ))}
      </RadioGroup>
    )}
  />
)
