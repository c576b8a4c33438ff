import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazySection } from "../components/lazy/lazy-section"

const CustomerLotsSection = lazySection((sections) => sections.CustomerLots)

const CustomerLots = ({ data }: { data: { id: string } }) => (
  <CustomerLotsSection customerId={data.id} />
)

export const config = defineWidgetConfig({
  zone: "customer.details.after",
  id: "traceability:customer-lots",
})

export default CustomerLots
