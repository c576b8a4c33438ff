import { toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { BlockEffects } from "./block-effects"
import { EditDrawer } from "../../../components/form/edit-drawer"
import { ReasonField } from "../../../components/form/reason-field"
import { useBlockLot } from "../../../hooks/api/lots"
import type { Lot } from "../../../lib/types"

type Props = { lot: Lot; onClose: () => void }

export const BlockLotDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const [reason, setReason] = useState("")
  const block = useBlockLot(lot.id)

  const save = () =>
    block.mutate(
      { reason },
      {
        onSuccess: ({ lost_reservations: lost, still_shipping: shipping }) => {
          if (!lost.length && !shipping.length) {
            toast.success(t("lots.block.success", { name: lot.name }))
            onClose()
          }
        },
      }
    )
  if (block.data) {
    return (
      <BlockEffects
        title={t("lots.block.success", { name: lot.name })}
        answer={block.data}
        onClose={onClose}
      />
    )
  }
  return (
    <EditDrawer
      title={t("lots.block.title", { name: lot.name })}
      description={t("lots.block.description")}
      saveLabel={t("lots.block.action")}
      isDirty={!!reason.trim()}
      isPending={block.isPending}
      error={block.error}
      onSave={save}
      onClose={onClose}
    >
      <ReasonField isFirst hint={t("lots.block.reasonHint")} value={reason} onChange={setReason} />
    </EditDrawer>
  )
}
