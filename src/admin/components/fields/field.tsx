import { Hint, Label, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  /** The id of the control, so that a click on the label reaches it. */
  id?: string
  label: string
  hint?: string
  optional?: boolean
  children: ReactNode
}

/** A labelled control outside of a form, such as one that acts at once. Those of a form are in `components/form`. */
export const Field = ({ id, label, hint, optional, children }: Props) => {
  // The dashboard's own word, as its forms have it.
  const { t } = useTranslation()
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <div className="flex items-center gap-x-1">
        <Label size="small" weight="plus" htmlFor={id}>
          {label}
        </Label>
        {optional && (
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            ({t("fields.optional")})
          </Text>
        )}
      </div>
      {children}
      {hint && <Hint>{hint}</Hint>}
    </div>
  )
}
