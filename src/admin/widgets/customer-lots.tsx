import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { CustomerLots as CustomerLotsSection } from "../features/search/customer-lots"

const CustomerLots = ({ data }: { data: { id: string } }) => (
  <CustomerLotsSection customerId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "customer.details.after",
  id: "traceability:customer-lots",
})

export default CustomerLots
