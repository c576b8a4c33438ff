import { Plus } from "@medusajs/icons"
import { Button, Heading, Hint, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

type Props = {
  /** "Products" when not given. */
  title?: string
  addLabel?: string
  hint: string
  /** What is wrong with all of them, such as that there is none. */
  error?: string
  onAdd: () => void
  children: ReactNode
}

/** The lines of a document, each a `LineRow`. */
export const LineList = ({ title, addLabel, hint, error, onAdd, children }: Props) => {
  const { t } = useTranslation("traceability")
  return (
    <div className="flex flex-col gap-y-3">
      <div className="flex items-center justify-between gap-x-4">
        <div>
          <Heading level="h2">{title ?? t("common.lines.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {hint}
          </Text>
        </div>
        <Button type="button" size="small" variant="secondary" onClick={onAdd}>
          <Plus />
          {addLabel ?? t("common.lines.add")}
        </Button>
      </div>
      {error && (
        <Hint variant="error" role="alert">
          {error}
        </Hint>
      )}
      <ul className="flex flex-col gap-y-2">{children}</ul>
    </div>
  )
}
