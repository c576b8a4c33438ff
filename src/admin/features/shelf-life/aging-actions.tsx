import { ActionMenu } from "@medusajs/dashboard/components"
import { ArchiveBox, ArrowRight, ReceiptPercent } from "@medusajs/icons"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { type AgingLot, useMarkDown } from "../../hooks/api/shelf-life"
import { useLot, useLotStock } from "../../hooks/api/lots"
import { useToastError } from "../../hooks/use-toast-error"
import { isVirtualLocation } from "../../lib/locations"
import { ScrapLotDrawer } from "../lots/actions/scrap-lot-drawer"
import { TransferLotDrawer } from "../lots/actions/transfer-lot-drawer"
import { toast } from "../../lib/toast"

type Action = "transfer" | "scrap"

/** The drawer of a lot's own page, once the lot is here. */
const LotDrawer = ({
  lotId,
  action,
  onClose,
}: {
  lotId: string
  action: Action
  onClose: () => void
}) => {
  const { lot } = useLot(lotId)
  const { stock: places } = useLotStock(lotId)
  if (!lot || !places) {
    return null
  }
  const stock = places.filter(
    ({ location_id, quantity }) => !isVirtualLocation(location_id) && quantity > 0
  )
  const Drawer = action === "scrap" ? ScrapLotDrawer : TransferLotDrawer
  return <Drawer lot={lot} stock={stock} onClose={onClose} />
}

/** What becomes of goods that will not make it. */
export const AgingActions = ({ lot }: { lot: AgingLot }) => {
  const { t } = useTranslation("traceability")
  const toastError = useToastError()
  const markDown = useMarkDown()
  const [action, setAction] = useState<Action | null>(null)
  const handleMarkDown = () =>
    markDown.mutate(
      { lot_ids: [lot.lot_id] },
      {
        onSuccess: ({ tag }) =>
          void toast.success(t("shelfLife.markDown.success", { tag: tag.value })),
        onError: (error) =>
          toastError(t("shelfLife.markDown.failed", { name: lot.lot_name }), error),
      }
    )
  return (
    <>
      <ActionMenu
        groups={[
          {
            actions: [
              {
                icon: <ReceiptPercent />,
                label: t("shelfLife.markDown.action"),
                onClick: handleMarkDown,
                disabled: !lot.product_id,
                disabledTooltip: t("shelfLife.markDown.noProduct"),
              },
              {
                icon: <ArrowRight />,
                label: t("lots.transfer.action"),
                onClick: () => setAction("transfer"),
              },
              {
                icon: <ArchiveBox />,
                label: t("lots.scrap.action"),
                onClick: () => setAction("scrap"),
              },
            ],
          },
        ]}
      />
      {action && <LotDrawer lotId={lot.lot_id} action={action} onClose={() => setAction(null)} />}
    </>
  )
}
