import { RouteFocusModal } from "@medusajs/dashboard/components"
import { ManufacturingOrderForm } from "../../../../features/manufacturing/create/manufacturing-order-form"

const CreateManufacturingOrderPage = () => (
  <RouteFocusModal>
    <ManufacturingOrderForm />
  </RouteFocusModal>
)

export default CreateManufacturingOrderPage
