import { useTranslation } from "react-i18next"
import { TextLink } from "../../components/links/text-link"
import { useBom } from "../../hooks/api/boms"

/** The bill that an order was made from. The order keeps its components when the bill is gone. */
export const BomLink = ({ id }: { id: string | null }) => {
  const { t } = useTranslation("traceability")
  const { bom, error } = useBom(id)
  if (!id) {
    return <span>-</span>
  }
  if (error) {
    return <span>{t("boms.deleted")}</span>
  }
  return (
    <TextLink to={`/traceability/bills-of-materials/${id}`}>
      {bom?.note || bom?.title || t("boms.one")}
    </TextLink>
  )
}
