import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { CasesSection } from "../features/service/cases-section"
import { CustomerLots as CustomerLotsSection } from "../features/search/customer-lots"

const CustomerLots = ({ data }: { data: { id: string } }) => (
  <>
    <CustomerLotsSection customerId={data.id} />
    <CasesSection showsUnit of={{ customer_id: data.id }} />
  </>
)

export const config = defineWidgetConfig({
  zone: "customer.details.after",
  id: "traceability:customer-lots",
})

export default CustomerLots
