import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { LotChip } from "../../components/links/lot-chip"
import type { OrderLot } from "../../hooks/api/orders"

/** A device with a charger each is two numbers; a pallet of phones is five hundred. */
const SHOWN = 6

type Props = { label: string; lots: OrderLot[] }

/** Numbers as links to their pages, folded when there are many. */
export const LotChips = ({ label, lots }: Props) => {
  const { t } = useTranslation("traceability")
  const [isUnfolded, setIsUnfolded] = useState(false)
  if (!lots.length) {
    return null
  }
  const hidden = isUnfolded ? 0 : Math.max(lots.length - SHOWN, 0)
  return (
    <div className="grid grid-cols-[72px_1fr] items-start gap-x-2" role="group" aria-label={label}>
      <span className="txt-compact-small text-ui-fg-subtle">{label}</span>
      <div className="flex flex-wrap items-center gap-1">
        {lots.slice(0, lots.length - hidden).map((lot) => (
          <LotChip key={lot.lot_id ?? lot.name} lot={lot} />
        ))}
        {lots.length > SHOWN && (
          <Button
            type="button"
            size="small"
            variant="transparent"
            className="text-ui-fg-interactive-hover h-5 px-1"
            aria-expanded={isUnfolded}
            onClick={() => setIsUnfolded(!isUnfolded)}
          >
            {isUnfolded ? t("tracking.order.fewer") : t("tracking.order.more", { count: hidden })}
          </Button>
        )}
      </div>
    </div>
  )
}
