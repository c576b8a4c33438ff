import type { MedusaContainer } from "@medusajs/framework/types"
import type { TraceLot } from "../../../../modules/traceability/insight/trace/trace-lot-input"
import { withTraceability } from "../../../../application/with-traceability"
import { itemNames, operationPartners, orderDisplayIds } from "../../../utils/add-names"

/** The trace of a lot with what people know its nodes by. */
export async function retrieveTrace(container: MedusaContainer, input: TraceLot) {
  const trace = await withTraceability(container, (service) => service.traceLot(input))
  const [namesOf, displayIdOf, partnerOf] = await Promise.all([
    itemNames(
      container,
      trace.nodes.flatMap((node) => (node.type === "lot" ? node.inventory_item_id : []))
    ),
    orderDisplayIds(
      container,
      trace.nodes.map((node) => (node.type === "document" ? node.order_id : null))
    ),
    operationPartners(
      container,
      trace.nodes.map((node) => (node.type === "document" ? node.id : null))
    ),
  ])
  const nodes = trace.nodes.map((node) =>
    node.type === "lot"
      ? { ...node, ...namesOf(node.inventory_item_id) }
      : { ...node, order_display_id: displayIdOf(node.order_id), partner_name: partnerOf(node.id) }
  )
  return { ...trace, nodes }
}
