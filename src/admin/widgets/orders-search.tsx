import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { FindOrder } from "../features/search/find-order"

const OrdersSearch = () => <FindOrder />

export const config = defineWidgetConfig({
  zone: "order.list.before",
  id: "traceability:orders-search",
})

export default OrdersSearch
