import { RouteFocusModal } from "@medusajs/dashboard/components"
import { CreateOperationForm } from "../../../../features/operations/create/create-operation-form"

export const CreateOperationPage = () => (
  <RouteFocusModal>
    <CreateOperationForm />
  </RouteFocusModal>
)
