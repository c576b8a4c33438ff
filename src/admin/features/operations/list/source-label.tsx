import { useTranslation } from "react-i18next"
import type { Operation, OperationSummary } from "../../../lib/types"

type Props = {
  operation: Pick<
    Operation | OperationSummary,
    "order_id" | "order_display_id" | "purchase_order_reference"
  >
}

/** In a list, where a link would compete with the row's own: what the operation belongs to, in words. */
export const SourceLabel = ({ operation }: Props) => {
  const { t } = useTranslation("traceability")
  if (operation.order_id) {
    return <span>{t("common.order", { number: operation.order_display_id ?? "" })}</span>
  }
  return <span>{operation.purchase_order_reference ?? "-"}</span>
}
