import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { ReasonField } from "../../../components/form/reason-field"
import { useBlockLots } from "../../../hooks/api/lot-batch"
import { BlockEffects } from "./block-effects"
import { LeaveOut } from "./leave-out"

type Props = { ids: string[]; onDone: () => void; onClose: () => void }

export const BlockLotsDrawer = ({ ids: given, onDone, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [ids, setIds] = useState(given)
  const [reason, setReason] = useState("")
  const { mutate, data, error, isPending, reset } = useBlockLots()

  const save = () =>
    mutate(
      { ids, reason },
      {
        onSuccess: ({ lost_reservations: lost, still_shipping: shipping }) => {
          onDone()
          if (!lost.length && !shipping.length) {
            toast.success(t("lots.batch.blocked", { count: ids.length }))
            onClose()
          }
        },
      }
    )
  const leaveOut = (rest: string[]) => {
    setIds(rest)
    reset()
  }
  if (data) {
    return (
      <BlockEffects
        title={t("lots.batch.blocked", { count: ids.length })}
        answer={data}
        onClose={onClose}
      />
    )
  }
  return (
    <EditDrawer
      title={t("lots.batch.blockTitle", { count: ids.length })}
      description={t("lots.batch.blockDescription")}
      saveLabel={t("lots.block.action")}
      isDirty={!!reason.trim()}
      isPending={isPending}
      error={error}
      onSave={save}
      onClose={onClose}
    >
      <LeaveOut ids={ids} error={error} onLeaveOut={leaveOut} />
      <ReasonField isFirst hint={t("lots.block.reasonHint")} value={reason} onChange={setReason} />
    </EditDrawer>
  )
}
