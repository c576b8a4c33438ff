import { useTranslation } from "react-i18next"

const VIRTUAL_LOCATIONS = ["supplier", "customer", "production", "adjustment", "scrap"]

type Props = { id: string | null | undefined; name?: string | null }

/** A stock location by its name, or one of the places that are no stock locations, in the user's language. */
export const LocationName = ({ id, name }: Props) => {
  const { t } = useTranslation("traceability")
  const isVirtual = !!id && VIRTUAL_LOCATIONS.includes(id)
  return <span>{isVirtual ? t(`common.locations.${id}`) : (name ?? id ?? "-")}</span>
}
