import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateOperationForm } from "../../../../features/operations/create/create-operation-form"

const CreateOperationPage = () => (
  <RouteFocusModal>
    <CreateOperationForm />
  </RouteFocusModal>
)

export default CreateOperationPage
