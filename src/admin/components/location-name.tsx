import { useTranslation } from "react-i18next"
import { isCareLocation, isVirtualLocation } from "../lib/locations"

type Props = {
  id: string | null | undefined
  name?: string | null
  /** Which supplier or customer it is. */
  partner?: string | null
}

const PARTNERS = ["supplier", "customer"]

/** A stock location by its name, or one of the places that are no stock locations, in the user's language. */
export const LocationName = ({ id, name, partner }: Props) => {
  const { t } = useTranslation("traceability")
  if (isCareLocation(id)) {
    return <span>{name ?? t("common.locations.care")}</span>
  }
  if (id && partner && PARTNERS.includes(id)) {
    return (
      <span>
        {t("common.locations.named", { place: t(`common.locations.${id}`), name: partner })}
      </span>
    )
  }
  return <span>{isVirtualLocation(id) ? t(`common.locations.${id}`) : (name ?? id ?? "-")}</span>
}
