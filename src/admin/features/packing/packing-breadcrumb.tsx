import { useTranslation } from "react-i18next"
import { BreadcrumbText } from "../../components/breadcrumb-text"
import { usePacking } from "../../hooks/api/packing"

/** The order that is packed, below the list of those that are ready. */
export const PackingBreadcrumb = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { packing } = usePacking(id)
  return packing ? (
    <BreadcrumbText>{t("common.order", { number: packing.order_display_id })}</BreadcrumbText>
  ) : null
}
