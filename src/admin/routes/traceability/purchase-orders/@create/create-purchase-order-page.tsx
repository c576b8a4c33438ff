import { RouteFocusModal } from "@medusajs/dashboard/components"
import { PurchaseOrderForm } from "../../../../features/purchasing/create/purchase-order-form"

export const CreatePurchaseOrderPage = () => (
  <RouteFocusModal>
    <PurchaseOrderForm />
  </RouteFocusModal>
)
