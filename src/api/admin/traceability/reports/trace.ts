import type { MedusaContainer } from "@medusajs/framework/types"
import type { TraceLot } from "../../../../modules/traceability/insight/trace/trace-lot"
import { withTraceability } from "../../../../application/with-traceability"
import { orderDisplayIds, readItems } from "../../../utils/add-names"

/** The trace of a lot with what people know its nodes by. */
export async function retrieveTrace(container: MedusaContainer, input: TraceLot) {
  const trace = await withTraceability(container, (service) => service.traceLot(input))
  const [items, orders] = await Promise.all([
    readItems(
      container,
      trace.nodes.map((node) => node.inventory_item_id!)
    ),
    orderDisplayIds(
      container,
      trace.nodes.map((node) => node.order_id ?? null)
    ),
  ])
  const nodes = trace.nodes.map(({ order_id, ...node }) =>
    node.type === "lot"
      ? {
          ...node,
          sku: items.get(node.inventory_item_id!)?.sku ?? null,
          title: items.get(node.inventory_item_id!)?.title ?? null,
        }
      : { ...node, order_id, order_display_id: (order_id && orders.get(order_id)) ?? null }
  )
  return { ...trace, nodes }
}
