import { CheckCircleSolid, XCircleSolid } from "@medusajs/icons"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { formatQuantity } from "../../../lib/format"
import type { OperationLine } from "../../../lib/types"
import { missingOf } from "../draft/draft-rows"
import { type Draft, isChecked } from "../draft/use-drafts"

type Props = {
  line: OperationLine
  draft: Draft
  onlyScanned: boolean
  isChanged: boolean
  /** The number that was entered last was refused: no green beside its red. */
  isRefused: boolean
}

/** How far a line is. It is complete only when the server has said that all of it can be confirmed. */
export const LineState = ({ line, draft, onlyScanned, isChanged, isRefused }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const refused = draft.rows.filter((row) => row.error).length
  const missing = missingOf(line, draft.rows, onlyScanned)
  const problem = isChecked(draft) && !draft.check?.ok ? draft.check?.message : null
  if (refused || problem) {
    return (
      <span className="text-ui-fg-error flex items-center gap-x-1" role="status">
        <XCircleSolid className="text-ui-tag-red-icon shrink-0" />
        <Text size="small" leading="compact" weight="plus">
          {refused ? t("operations.details.wrongRows", { count: refused }) : problem}
        </Text>
      </span>
    )
  }
  if (missing > 0) {
    return (
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t(`operations.details.missing.${line.tracking}`, {
          count: missing,
          quantity: formatQuantity(missing, i18n.language),
        })}
      </Text>
    )
  }
  const isOpen = isChanged && !isChecked(draft)
  if (isOpen || isRefused) {
    return (
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {t(`operations.details.${isOpen ? "checkingMany" : "completeWithout"}`)}
      </Text>
    )
  }
  return (
    <span className="flex items-center gap-x-1" role="status">
      <CheckCircleSolid className="text-ui-tag-green-icon shrink-0" />
      <Text size="small" leading="compact">
        {t("operations.details.complete")}
      </Text>
    </span>
  )
}
