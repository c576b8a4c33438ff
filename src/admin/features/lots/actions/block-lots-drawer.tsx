import { useState } from "react"
import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../components/form/reason-drawer"
import { useBlockLots } from "../../../hooks/api/lot-batch"
import { toast } from "../../../lib/toast"
import { BlockEffects } from "./block-effects"
import { LeaveOut } from "./leave-out"

type Props = { ids: string[]; onDone: () => void; onClose: () => void }

export const BlockLotsDrawer = ({ ids: given, onDone, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [ids, setIds] = useState(given)
  const block = useBlockLots()
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
    <ReasonDrawer
      title={t("lots.batch.blockTitle", { count: ids.length })}
      description={t("lots.batch.blockDescription")}
      saveLabel={t("lots.block.action")}
      hint={t("lots.block.reasonHint")}
      mutation={block}
      toInput={(reason) => ({ ids, reason })}
      onDone={({ lost_reservations: lost, still_shipping: shipping }) => {
        onDone()
        if (!lost.length && !shipping.length) {
          toast.success(t("lots.batch.blocked", { count: ids.length }))
          onClose()
        }
      }}
      onClose={onClose}
    >
      <LeaveOut ids={ids} error={block.error} onLeaveOut={leaveOut} />
    </ReasonDrawer>
  )
}
