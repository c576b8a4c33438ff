import { Textarea } from "@medusajs/ui"
import { useEffect, useRef } from "react"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { FormField, type FormFieldProps } from "./form-field"

const REASON_LENGTH_MAX = 500

type Props<V extends FieldValues> = Pick<FormFieldProps<V>, "control" | "name" | "hint"> & {
  /** The field to begin with. */
  isFirst?: boolean
}

/** Why somebody does what they do; it is kept with what was done. */
export const FormReasonField = <V extends FieldValues>({ isFirst, ...props }: Props<V>) => {
  const { t } = useTranslation("traceability")
  const textarea = useRef<HTMLTextAreaElement | null>(null)
  // After the drawer has taken the focus for its close button, where a blank would close it again.
  useEffect(() => {
    const timer = isFirst ? setTimeout(() => textarea.current?.focus()) : undefined
    return () => clearTimeout(timer)
  }, [isFirst])
  return (
    <FormField
      {...props}
      label={t("common.reason")}
      render={({ ref, value, ...field }) => (
        <Textarea
          {...field}
          ref={(element) => {
            ref(element)
            textarea.current = element
          }}
          rows={4}
          maxLength={REASON_LENGTH_MAX}
          value={String(value ?? "")}
        />
      )}
    />
  )
}
