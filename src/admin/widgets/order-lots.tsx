import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { HttpTypes } from "@medusajs/types"
import { OrderLotsSection } from "../features/orders/order-lots-section"

/** Changes whenever something was edited, fulfilled, shipped, returned or cancelled on the order's own page. */
const versionOf = (order: HttpTypes.AdminOrder): string =>
  JSON.stringify([
    order.status,
    order.fulfillment_status,
    order.items?.map(({ id, quantity, detail }) => [
      id,
      quantity,
      detail?.fulfilled_quantity,
      detail?.shipped_quantity,
      detail?.return_requested_quantity,
      detail?.return_received_quantity,
    ]),
    order.fulfillments?.map(({ id, canceled_at }) => [id, canceled_at]),
  ])

const OrderLots = ({ data }: { data: HttpTypes.AdminOrder }) => (
  <OrderLotsSection
    orderId={data.id}
    version={versionOf(data)}
    isCancelled={data.status === "canceled"}
  />
)

export const config = defineWidgetConfig({
  zone: "order.details.side.after",
  id: "traceability:order-lots",
})

export default OrderLots
