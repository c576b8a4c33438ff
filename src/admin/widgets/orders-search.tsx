import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { lazyPart } from "../components/lazy/lazy-part"

const FindOrder = lazyPart(() =>
  import("../features/search/find-order").then((file) => file.FindOrder)
)

const OrdersSearch = () => <FindOrder />

export const config = defineWidgetConfig({
  zone: "order.list.before",
  id: "traceability:orders-search",
})

export default OrdersSearch
