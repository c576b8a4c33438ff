import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { HttpTypes } from "@medusajs/types"
import type { FulfillmentStage } from "../../types/http"
import { lazySection } from "../components/lazy/lazy-section"

const CasesSection = lazySection((sections) => sections.CasesSection, null)

const DocumentsSection = lazySection((sections) => sections.DocumentsSection, null)

const OrderCostSection = lazySection((sections) => sections.OrderCostSection, null)

const OrderLotsSection = lazySection((sections) => sections.OrderLotsSection)

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
    order.fulfillments?.map(({ id, canceled_at, shipped_at, delivered_at }) => [
      id,
      canceled_at,
      shipped_at,
      delivered_at,
    ]),
  ])

/** As Medusa's own sections of the page say it. */
const stagesOf = (order: HttpTypes.AdminOrder): Map<string, FulfillmentStage> =>
  new Map(
    order.fulfillments?.map(({ id, shipped_at, delivered_at }) => {
      const sent = shipped_at ? "shipped" : "packed"
      return [id, delivered_at ? "delivered" : sent]
    })
  )

const OrderLots = ({ data }: { data: HttpTypes.AdminOrder }) => (
  <>
    <OrderLotsSection
      orderId={data.id}
      version={versionOf(data)}
      stages={stagesOf(data)}
      isCancelled={data.status === "canceled"}
    />
    <DocumentsSection of={{ order_id: data.id }} />
    <CasesSection showsUnit of={{ order_id: data.id }} />
    <OrderCostSection orderId={data.id} version={versionOf(data)} />
  </>
)

export const config = defineWidgetConfig({
  zone: "order.details.side.after",
  id: "traceability:order-lots",
})

export default OrderLots
