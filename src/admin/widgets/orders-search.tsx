import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazySection } from "../components/lazy/lazy-section"

const FindOrder = lazySection((sections) => sections.FindOrder, null)

const OrdersSearch = () => <FindOrder />

export const config = defineWidgetConfig({
  zone: "order.list.before",
  id: "traceability:orders-search",
})

export default OrdersSearch
