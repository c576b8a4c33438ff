import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazySection } from "../components/lazy/lazy-section"

const CasesSection = lazySection((sections) => sections.CasesSection, null)

const CustomerLotsSection = lazySection((sections) => sections.CustomerLots)

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
