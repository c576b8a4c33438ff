import { useTranslation } from "react-i18next"
import { ReasonDrawer } from "../../components/form/reason-drawer"
import { type LevelDifference, useRepairLevel } from "../../hooks/api/stock-check"
import { formatQuantity } from "../../lib/format"
import { toast } from "../../lib/toast"

type Props = { place: LevelDifference; onHand: number; onClose: () => void }

/** Sets Medusa's level to what is on hand. */
export const RepairLevelDrawer = ({ place, onHand, onClose }: Props) => {
  const { t, i18n } = useTranslation("traceability")
  const { inventory_item_id, location_id, difference, item, location } = place
  const texts = {
    item,
    location,
    onHand: formatQuantity(onHand, i18n.language),
    level: formatQuantity(place.level, i18n.language),
  }
  return (
    <ReasonDrawer
      title={t("stockCheck.repair.title")}
      description={t("stockCheck.repair.description", texts)}
      saveLabel={t("stockCheck.repair.action", texts)}
      hint={t("stockCheck.repair.hint")}
      mutation={useRepairLevel()}
      toInput={(reason) => ({ inventory_item_id, location_id, difference, reason })}
      onDone={() => {
        toast.success(t("stockCheck.repair.success", texts))
        onClose()
      }}
      onClose={onClose}
    />
  )
}
