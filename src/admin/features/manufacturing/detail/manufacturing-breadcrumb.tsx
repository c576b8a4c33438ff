import { useTranslation } from "react-i18next"
import { BreadcrumbText } from "../../../components/breadcrumb-text"
import { useManufacturingOrder } from "../../../hooks/api/manufacturing"

export const ManufacturingBreadcrumb = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { manufacturing_order } = useManufacturingOrder(id)
  return (
    <BreadcrumbText>{manufacturing_order?.reference ?? t("manufacturing.title")}</BreadcrumbText>
  )
}
