import { RouteFocusModal } from "@medusajs/dashboard/components"
import { PurchaseOrderForm } from "../../../../features/purchasing/create/purchase-order-form"

const CreatePurchaseOrderPage = () => (
  <RouteFocusModal>
    <PurchaseOrderForm />
  </RouteFocusModal>
)

export default CreatePurchaseOrderPage
