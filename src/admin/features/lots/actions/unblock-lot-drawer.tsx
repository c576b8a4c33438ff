import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { TextField } from "../../../components/fields/text-field"
import { useUnblockLot } from "../../../hooks/api/lots"
import type { Lot } from "../../../lib/types"

type Props = { lot: Lot; onClose: () => void }

export const UnblockLotDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [note, setNote] = useState("")
  const unblock = useUnblockLot(lot.id)

  const save = () =>
    unblock.mutate(
      { note: note.trim() || undefined },
      {
        onSuccess: () => {
          toast.success(t("lots.unblock.success", { name: lot.name }))
          onClose()
        },
      }
    )
  return (
    <EditDrawer
      title={t("lots.unblock.title", { name: lot.name })}
      description={t("lots.unblock.description", { reason: lot.blocked_reason })}
      saveLabel={t("lots.unblock.action")}
      isDirty={!!note.trim()}
      canSave
      isPending={unblock.isPending}
      error={unblock.error}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t("lots.unblock.note")}
        hint={t("lots.unblock.noteHint")}
        optional
        maxLength={500}
        value={note}
        onChange={setNote}
      />
    </EditDrawer>
  )
}
