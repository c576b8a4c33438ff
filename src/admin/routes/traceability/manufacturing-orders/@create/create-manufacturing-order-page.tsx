import { RouteFocusModal } from "@medusajs/dashboard/components"
import { ManufacturingOrderForm } from "../../../../features/manufacturing/create/manufacturing-order-form"

export const CreateManufacturingOrderPage = () => (
  <RouteFocusModal>
    <ManufacturingOrderForm />
  </RouteFocusModal>
)
