import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateOperationForm } from "./components/create-operation-form"

const CreateOperationPage = () => (
  <RouteFocusModal>
    <CreateOperationForm />
  </RouteFocusModal>
)

export default CreateOperationPage
