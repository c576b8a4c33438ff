import { useTranslation } from "react-i18next"
import { usePurchaseOrder } from "../../../hooks/api/purchasing"

export const PurchaseOrderBreadcrumb = ({ id }: { id: string }) => {
  const { t } = useTranslation("traceability")
  const { purchase_order } = usePurchaseOrder(id)
  return <span>{purchase_order?.reference ?? t("purchasing.title")}</span>
}
