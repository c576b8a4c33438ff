import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { FormReasonField } from "../../../components/form/form-reason-field"
import { useBlockLots } from "../../../hooks/api/lot-batch"
import { useFormMutation } from "../../../hooks/use-form-mutation"
import { useReasonForm } from "../../../hooks/use-reason-form"
import { BlockEffects } from "./block-effects"
import { LeaveOut } from "./leave-out"

type Props = { ids: string[]; onDone: () => void; onClose: () => void }

export const BlockLotsDrawer = ({ ids: given, onDone, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [ids, setIds] = useState(given)
  const form = useReasonForm()
  const block = useBlockLots()
  const { submit, error, isPending } = useFormMutation(form, block, {
    toInput: ({ reason }) => ({ ids, reason }),
    onSuccess: ({ lost_reservations: lost, still_shipping: shipping }) => {
      onDone()
      if (!lost.length && !shipping.length) {
        toast.success(t("lots.batch.blocked", { count: ids.length }))
        onClose()
      }
    },
  })
  const leaveOut = (rest: string[]) => {
    setIds(rest)
    block.reset()
  }
  if (block.data) {
    return (
      <BlockEffects
        title={t("lots.batch.blocked", { count: ids.length })}
        answer={block.data}
        onClose={onClose}
      />
    )
  }
  return (
    <EditDrawer
      form={form}
      title={t("lots.batch.blockTitle", { count: ids.length })}
      description={t("lots.batch.blockDescription")}
      saveLabel={t("lots.block.action")}
      isPending={isPending}
      error={error}
      onSave={submit}
      onClose={onClose}
    >
      <LeaveOut ids={ids} error={error} onLeaveOut={leaveOut} />
      <FormReasonField
        isFirst
        control={form.control}
        name="reason"
        hint={t("lots.block.reasonHint")}
      />
    </EditDrawer>
  )
}
