import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { OrderLot } from "../../hooks/api/orders"
import { formatQuantity } from "../../lib/format"

/** A number; a link to its page as soon as it has one. */
export const LotChip = ({ lot }: { lot: OrderLot }) => {
  const { t, i18n } = useTranslation("traceability")
  const text = [
    lot.name,
    lot.kind === "lot" && `× ${formatQuantity(lot.quantity, i18n.language)}`,
    lot.expired && `· ${t("lots.flags.expired")}`,
  ]
    .filter(Boolean)
    .join(" ")
  const style = {
    size: "2xsmall",
    color: lot.expired ? "orange" : undefined,
    className: "whitespace-nowrap font-mono",
  } as const
  return lot.lot_id ? (
    <Badge {...style} asChild>
      <Link to={`/traceability/lots/${lot.lot_id}`}>
        <bdi>{text}</bdi>
      </Link>
    </Badge>
  ) : (
    <Badge {...style}>
      <bdi>{text}</bdi>
    </Badge>
  )
}
