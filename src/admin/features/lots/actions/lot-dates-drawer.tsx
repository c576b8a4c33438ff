import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { SwitchField } from "../../../components/fields/switch-field"
import { TextField } from "../../../components/fields/text-field"
import { useSetLotDates } from "../../../hooks/api/lot-batch"
import { fromDateInput } from "../../../lib/format"
import { LeaveOut } from "./leave-out"

type Props = { ids: string[]; onDone: () => void; onClose: () => void }

/** One expiry for several lots; the dates that depend on it follow, as they do for one lot. */
export const LotDatesDrawer = ({ ids: given, onDone, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [ids, setIds] = useState(given)
  const [day, setDay] = useState("")
  const [isCleared, setIsCleared] = useState(false)
  const { mutate, error, isPending, reset } = useSetLotDates()

  const save = () =>
    mutate(
      { ids, expires_at: isCleared ? null : fromDateInput(day) },
      {
        onSuccess: () => {
          toast.success(t("lots.batch.dated", { count: ids.length }))
          onDone()
          onClose()
        },
      }
    )
  const leaveOut = (rest: string[]) => {
    setIds(rest)
    reset()
  }
  return (
    <EditDrawer
      title={t("lots.batch.expiryTitle", { count: ids.length })}
      description={t("lots.batch.expiryDescription")}
      isDirty={!!day || isCleared}
      canSave={isCleared || !!fromDateInput(day)}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      <LeaveOut ids={ids} error={error} onLeaveOut={leaveOut} />
      <TextField
        type="date"
        label={t("lots.dates.expires_at")}
        value={day}
        disabled={isCleared}
        onChange={setDay}
      />
      <SwitchField
        label={t("lots.batch.clear")}
        hint={t("lots.batch.clearHint")}
        checked={isCleared}
        onChange={setIsCleared}
      />
    </EditDrawer>
  )
}
