import { Hint, Label, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  /** The id of the control, so that a click on the label reaches it. */
  id?: string
  label: string
  hint?: string
  error?: string
  optional?: boolean
  children: ReactNode
}

/** A labelled control with a hint below it, or with what is wrong with its value. */
export const Field = ({ id, label, hint, error, optional, children }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <div className="flex items-center gap-x-1">
        <Label size="small" weight="plus" htmlFor={id}>
          {label}
        </Label>
        {optional && (
          <Text size="small" leading="compact" className="text-ui-fg-muted">
            {t("tracking.optional")}
          </Text>
        )}
      </div>
      {children}
      {error ? (
        <Hint variant="error" role="alert">
          {error}
        </Hint>
      ) : (
        hint && <Hint>{hint}</Hint>
      )}
    </div>
  )
}
