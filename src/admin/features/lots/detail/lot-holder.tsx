import { useTranslation } from "react-i18next"
import { LocationName } from "../../../components/location-name"
import type { Lot } from "../../../lib/types"
import { LotOwner } from "./lot-owner"

/** Who has it, in one line: a stock location, the customer with the order, or what became of it. */
export const LotHolder = ({ lot }: { lot: Lot }) => {
  const { t } = useTranslation("traceability")
  const { status, owner, location_id, location_name } = lot
  const place = location_id ? (
    <LocationName id={location_id} name={location_name} />
  ) : (
    t("lots.holder.several")
  )
  if (owner) {
    return (
      <span className="flex flex-wrap items-center gap-x-2">
        {owner.partner_name && <span>{owner.partner_name}</span>}
        <LotOwner owner={owner} />
        {status === "delivered" && owner.stage && <span>{t(`lots.holder.${owner.stage}`)}</span>}
        {status !== "delivered" && place}
      </span>
    )
  }
  return status === "new" ? t("lots.holder.nobody") : place
}
