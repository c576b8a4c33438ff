import { RouteFocusModal } from "@medusajs/dashboard/components"
import { ManufacturingOrderForm } from "./components/manufacturing-order-form"

const CreateManufacturingOrderPage = () => (
  <RouteFocusModal>
    <ManufacturingOrderForm />
  </RouteFocusModal>
)

export default CreateManufacturingOrderPage
