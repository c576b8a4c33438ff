import { useState } from "react"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormSwitchField } from "../../../components/form/form-switch-field"
import { FormTextField } from "../../../components/form/form-text-field"
import { useSetLotDates } from "../../../hooks/api/lot-batch"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { fromDateInput } from "../../../lib/format"
import { toast } from "../../../lib/toast"
import { LeaveOut } from "./leave-out"

type Props = { ids: string[]; onDone: () => void; onClose: () => void }

/** One expiry for several lots; the dates that depend on it follow, as they do for one lot. */
export const LotDatesDrawer = ({ ids: given, onDone, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [ids, setIds] = useState(given)
  const form = useForm({ defaultValues: { expires_on: "", isCleared: false } })
  const [day, isCleared] = form.watch(["expires_on", "isCleared"])
  const setDates = useSetLotDates()
  const { submit, error, isPending } = useFormMutation(form, setDates, {
    toInput: (values) => ({
      ids,
      expires_at: values.isCleared ? null : fromDateInput(values.expires_on),
    }),
    onSuccess: () => {
      toast.success(t("lots.batch.dated", { count: ids.length }))
      onDone()
      onClose()
    },
  })
  const leaveOut = (rest: string[]) => {
    setIds(rest)
    setDates.reset()
  }
  return (
    <EditDrawer
      form={form}
      title={t("lots.batch.expiryTitle", { count: ids.length })}
      description={t("lots.batch.expiryDescription")}
      canSave={isCleared || !!fromDateInput(day)}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <LeaveOut ids={ids} error={error} onLeaveOut={leaveOut} />
      <FormTextField
        control={form.control}
        name="expires_on"
        type="date"
        label={t("lots.dates.expires_at")}
        disabled={isCleared}
      />
      <FormSwitchField
        control={form.control}
        name="isCleared"
        label={t("lots.batch.clear")}
        hint={t("lots.batch.clearHint")}
      />
    </EditDrawer>
  )
}
