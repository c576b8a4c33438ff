import { ActionMenu } from "@medusajs/dashboard/components"
import { Trash, XCircle } from "@medusajs/icons"
import { useTranslation } from "react-i18next"

type Props = { onCancel?: () => void; onDelete?: () => void }

/** Hidden when nothing can be done any more. */
export const PurchaseOrderMenu = ({ onCancel, onDelete }: Props) => {
  const { t } = useTranslation("traceability")
  const actions = [
    ...(onCancel
      ? [{ icon: <XCircle />, label: t("purchasing.cancel.action"), onClick: onCancel }]
      : []),
    ...(onDelete
      ? [{ icon: <Trash />, label: t("common.actions.delete"), onClick: onDelete }]
      : []),
  ]
  return actions.length ? <ActionMenu groups={[{ actions }]} /> : null
}
