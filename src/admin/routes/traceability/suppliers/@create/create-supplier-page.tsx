import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateSupplierForm } from "../../../../features/purchasing/suppliers/create-supplier-form"

export const CreateSupplierPage = () => (
  <RouteFocusModal>
    <CreateSupplierForm />
  </RouteFocusModal>
)
