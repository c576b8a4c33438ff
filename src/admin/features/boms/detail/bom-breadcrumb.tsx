import { useTranslation } from "react-i18next"
import { useBom } from "../../../hooks/api/boms"

export const BomBreadcrumb = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { bom } = useBom(id)
  return <span>{bom?.title ?? bom?.sku ?? t("boms.one")}</span>
}
