import { Alert, InlineTip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ErrorPanel } from "../../components/error-panel"
import { TextLink } from "../../components/links/text-link"
import { formatQuantity, roundQuantity } from "../../lib/format"
import { isEditable, mayExceedDemand } from "../../lib/operation-rules"
import type { Operation, OperationLine } from "../../lib/types"
import { countRows } from "./draft/draft-rows"
import type { Draft } from "./draft/use-drafts"

type Props = { operation: Operation; line: OperationLine; draft: Draft }

/** What becomes of more than was asked for. */
const noticeOf = (operation: Operation) => {
  if (operation.code === "receipt") {
    return "moreThanOrdered"
  }
  return mayExceedDemand(operation) ? "moreThanAsked" : "tooMany"
}

/** What the user should know before he saves: more than was asked for, or what was refused. */
export const LineNotices = ({ operation, line, draft }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const over = roundQuantity(countRows(draft.rows, false) - line.demand)
  const values = {
    over: formatQuantity(over, i18n.language),
    total: formatQuantity(line.demand + over, i18n.language),
    demand: formatQuantity(line.demand, i18n.language),
  }
  const refused = draft.rows.filter((row) => row.error).length
  return (
    <>
      {operation.code === "return" && operation.order_id && isEditable(operation) && (
        <InlineTip label={t("common.order", { number: operation.order_display_id ?? "" })}>
          {t("operations.returns.chosenOnOrder")}{" "}
          <TextLink to={`/orders/${operation.order_id}`}>{t("common.actions.open")}</TextLink>
        </InlineTip>
      )}
      {over > 0 && (
        <Alert variant={mayExceedDemand(operation) ? "warning" : "error"} role="status">
          {t(`operations.details.${noticeOf(operation)}`, values)}
        </Alert>
      )}
      {draft.error &&
        (refused ? (
          <Alert variant="error" aria-live="assertive">
            {t("operations.details.refusedRows", { count: refused })}
          </Alert>
        ) : (
          !draft.error.errors.length && <ErrorPanel error={draft.error} />
        ))}
    </>
  )
}
