import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { ReasonField } from "../../../components/form/reason-field"
import { useUndoOperation } from "../../../hooks/api/operations"
import type { Operation } from "../../../lib/types"

type Props = { operation: Operation; onClose: () => void }

/** Takes a done operation back. What stands against it is listed, unit by unit. */
export const UndoDrawer = ({ operation, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [reason, setReason] = useState("")
  const undo = useUndoOperation(operation.id)
  const { reference } = operation

  const save = () => {
    if (!reason.trim()) {
      return
    }
    undo.mutate(
      { reason },
      {
        onSuccess: () => {
          toast.success(t("operations.undo.success", { reference }))
          onClose()
        },
      }
    )
  }
  return (
    <EditDrawer
      title={t("operations.undo.title", { reference })}
      description={t(`operations.undo.description.${operation.code}`)}
      saveLabel={t("operations.undo.action")}
      isDirty={!!reason.trim()}
      isPending={undo.isPending}
      error={undo.error}
      onSave={save}
      onClose={onClose}
    >
      <ReasonField
        isFirst
        hint={t("operations.undo.reasonHint")}
        value={reason}
        onChange={setReason}
      />
    </EditDrawer>
  )
}
