import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../../components/form/reason-drawer"
import { useBlockLot } from "../../../hooks/api/lots"
import { toast } from "../../../lib/toast"
import type { Lot } from "../../../lib/types"
import { BlockEffects } from "./block-effects"

type Props = { lot: Lot; onClose: () => void }

export const BlockLotDrawer = ({ lot, onClose }: Props) => {
  const { t } = useTranslation("traceability")
  const block = useBlockLot(lot.id)
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
    <ReasonDrawer
      title={t("lots.block.title", { name: lot.name })}
      description={t("lots.block.description")}
      saveLabel={t("lots.block.action")}
      hint={t("lots.block.reasonHint")}
      mutation={block}
      toInput={(reason) => ({ reason })}
      onDone={({ lost_reservations: lost, still_shipping: shipping }) => {
        if (!lost.length && !shipping.length) {
          toast.success(t("lots.block.success", { name: lot.name }))
          onClose()
        }
      }}
      onClose={onClose}
    />
  )
}
