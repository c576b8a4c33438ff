import { RadioGroup } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { Option } from "../inputs/select-input"
import { FormField, type FormFieldProps } from "./form-field"

type Props<V extends FieldValues> = FormFieldProps<V> & {
  isLabelHidden?: boolean
  options: readonly (Option & { description: string })[]
}

/** One of a few, each with a sentence that says what it means. */
export const FormRadioField = <V extends FieldValues>({ options, ...props }: Props<V>) => {
  const { i18n } = useTranslation()
  return (
    <FormField
      {...props}
      render={({ value, onChange, ...field }) => (
        <RadioGroup
          {...field}
          dir={i18n.dir()}
          value={String(value ?? "")}
          onValueChange={onChange}
        >
          {options.map((option) => (
            <RadioGroup.ChoiceBox key={option.value} {...option} />
          ))}
        </RadioGroup>
      )}
    />
  )
}
