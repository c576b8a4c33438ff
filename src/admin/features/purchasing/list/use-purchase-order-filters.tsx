import { createDataTableFilterHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useLocationOptions } from "../../../hooks/api/locations"
import {
  PURCHASE_ORDER_STATES,
  useSuppliers,
  type PurchaseOrder,
} from "../../../hooks/api/purchasing"

const filter = createDataTableFilterHelper<PurchaseOrder>()

const SUPPLIERS_MAX = 1000

export const usePurchaseOrderFilters = () => {
  const { t } = useTranslation("traceability")
  const locations = useLocationOptions()
  const { suppliers = [] } = useSuppliers({ limit: SUPPLIERS_MAX })
  return [
    filter.accessor("state", {
      type: "radio",
      label: t("purchasing.fields.state"),
      options: PURCHASE_ORDER_STATES.map((state) => ({
        label: t(`purchasing.state.${state}`),
        value: state,
      })),
    }),
    filter.custom({
      id: "supplier_id",
      type: "radio",
      label: t("purchasing.fields.supplier"),
      options: suppliers.map((supplier) => ({ label: supplier.name, value: supplier.id })),
    }),
    filter.accessor("location_id", {
      type: "radio",
      label: t("purchasing.fields.location"),
      options: locations,
    }),
  ]
}
