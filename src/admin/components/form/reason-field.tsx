import { Textarea } from "@medusajs/ui"
import { useEffect, useId, useRef } from "react"
import { useTranslation } from "react-i18next"
import { Field } from "../fields/field"

type Props = { hint: string; value: string; isFirst?: boolean; onChange: (reason: string) => void }

/** Why somebody does what he does; it is kept with the deed. */
export const ReasonField = ({ hint, value, isFirst, onChange }: Props) => {
  const { t } = useTranslation("traceability")
  const id = useId()
  const ref = useRef<HTMLTextAreaElement>(null)
  // After the drawer has taken the focus for its close button, where a blank would close it again.
  useEffect(() => {
    const timer = isFirst ? setTimeout(() => ref.current?.focus()) : undefined
    return () => clearTimeout(timer)
  }, [isFirst])
  return (
    <Field id={id} label={t("common.reason")} hint={hint}>
      <Textarea
        id={id}
        ref={ref}
        rows={4}
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
