import { useTranslation } from "react-i18next"
import { useBom } from "../../../hooks/api/boms"
import { BreadcrumbText } from "../../../components/breadcrumb-text"

export const BomBreadcrumb = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { bom } = useBom(id)
  return <BreadcrumbText>{bom?.title ?? bom?.sku ?? t("boms.one")}</BreadcrumbText>
}
