import { useTranslation } from "react-i18next"
import { TextLink } from "../../../components/links/text-link"
import type { Lot } from "../../../lib/types"

/** The order that a unit was sold with, or the document where there was no order. */
export const LotOwner = ({ owner }: { owner: NonNullable<Lot["owner"]> }) => {
  const { t } = useTranslation("traceability")
  const { order_id, order_display_id, reference } = owner
  return order_id && order_display_id ? (
    <TextLink to={`/orders/${order_id}`}>
      {t("common.order", { number: order_display_id })}
    </TextLink>
  ) : (
    <span>{reference}</span>
  )
}
