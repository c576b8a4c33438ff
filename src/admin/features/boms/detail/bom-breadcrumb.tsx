import { useTranslation } from "react-i18next"
import { BreadcrumbText } from "../../../components/breadcrumb-text"
import { useBom } from "../../../hooks/api/boms"

export const BomBreadcrumb = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { bom } = useBom(id)
  return <BreadcrumbText>{bom?.title ?? bom?.sku ?? t("boms.one")}</BreadcrumbText>
}
