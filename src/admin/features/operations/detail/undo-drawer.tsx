import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../components/form/reason-drawer"
import { useUndoOperation } from "../../../hooks/api/operations"
import { toast } from "../../../lib/toast"
import type { Operation } from "../../../lib/types"

type Props = { operation: Operation; onClose: () => void }

/** Reverses a done operation. What stands against it is listed, unit by unit. */
export const UndoDrawer = ({ operation, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const { reference } = operation
  return (
    <ReasonDrawer
      title={t("operations.undo.title", { reference })}
      description={t(`operations.undo.description.${operation.code}`)}
      saveLabel={t("operations.undo.action")}
      hint={t("operations.undo.reasonHint")}
      mutation={useUndoOperation(operation.id)}
      toInput={(reason) => ({ reason })}
      onDone={() => {
        toast.success(t("operations.undo.success", { reference }))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
