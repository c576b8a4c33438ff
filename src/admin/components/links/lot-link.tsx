import { useTranslation } from "react-i18next"
import { useLot } from "../../hooks/api/lots"
import { TextLink } from "./text-link"

/** A lot by its name; by a plain word while that is loading. */
export const LotLink = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { lot } = useLot(id)
  return <TextLink to={`/traceability/lots/${id}`}>{lot?.name ?? t("lots.kind.lot")}</TextLink>
}
