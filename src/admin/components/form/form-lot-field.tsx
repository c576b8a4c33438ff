import type { FieldValues } from "react-hook-form"
import type { LotsQuery } from "../../hooks/api/lots"
import { LotInput } from "../inputs/lot-input"
import { FormField, type FormFieldProps } from "./form-field"

type Props<V extends FieldValues> = FormFieldProps<V> & {
  /** Which lots are proposed; those that resemble what is typed come first. */
  proposed: LotsQuery
}

/** The name of a lot or serial number, typed, scanned or picked. */
export const FormLotField = <V extends FieldValues>({ proposed, ...props }: Props<V>) => (
  <FormField
    {...props}
    render={({ value, ...field }) => (
      <LotInput
        {...field}
        label={props.label}
        value={String(value ?? "")}
        proposed={{ ...proposed, q: String(value ?? "").trim() || undefined }}
      />
    )}
  />
)
