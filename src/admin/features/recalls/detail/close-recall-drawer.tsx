import { Textarea, toast } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { Field } from "../../../components/fields/field"
import { useCloseRecall, type Recall } from "../../../hooks/api/recalls"

type Props = { recall: Recall; onClose: () => void }

export const CloseRecallDrawer = ({ recall, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const id = useId()
  const [note, setNote] = useState("")
  const close = useCloseRecall(recall.id)
  const save = () =>
    close.mutate(
      { note: note.trim() || null },
      {
        onSuccess: () => {
          toast.success(t("recalls.close.success", { reference: recall.reference }))
          onClose()
        },
      }
    )
  return (
    <EditDrawer
      title={t("recalls.close.title", { reference: recall.reference })}
      description={t("recalls.close.description", { percent: recall.progress.percent })}
      saveLabel={t("recalls.close.action")}
      isDirty={!!note.trim()}
      canSave
      isPending={close.isPending}
      error={close.error}
      onSave={save}
      onClose={onClose}
    >
      <Field id={id} label={t("recalls.note")} hint={t("recalls.close.noteHint")} optional>
        <Textarea id={id} rows={4} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </EditDrawer>
  )
}
