import { RouteFocusModal } from "@medusajs/dashboard/components"
import { PurchaseOrderForm } from "./components/purchase-order-form"

const CreatePurchaseOrderPage = () => (
  <RouteFocusModal>
    <PurchaseOrderForm />
  </RouteFocusModal>
)

export default CreatePurchaseOrderPage
