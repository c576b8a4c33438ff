import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateSupplierForm } from "../../../../features/purchasing/suppliers/create-supplier-form"

const CreateSupplierPage = () => (
  <RouteFocusModal>
    <CreateSupplierForm />
  </RouteFocusModal>
)

export default CreateSupplierPage
