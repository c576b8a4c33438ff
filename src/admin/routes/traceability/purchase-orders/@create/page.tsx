import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useLocation } from "react-router-dom"
import { PurchaseOrderForm } from "./components/purchase-order-form"

/** The list behind the form keeps its filters. */
const CreatePurchaseOrderPage = () => {
  const { search } = useLocation()
  return (
    <RouteFocusModal prev={{ pathname: "..", search }}>
      <PurchaseOrderForm />
    </RouteFocusModal>
  )
}

export default CreatePurchaseOrderPage
