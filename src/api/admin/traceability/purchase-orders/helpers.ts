import type { MedusaContainer } from "@medusajs/framework/types"
import type PurchasingModuleService from "../../../../modules/purchasing/service"
import { purchaseOrderReference } from "../../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../../types/module-keys"
import { withTraceability } from "../../../../application/with-traceability"
import { itemNames, placeNames } from "../../../utils/add-names"
import { addOperationNames } from "../operations/helpers"

type Order = Awaited<ReturnType<PurchasingModuleService["retrieveTraceabilityPurchaseOrder"]>>
type Line = Order["lines"][number]

/** Shares what arrived of an item between its lines, in the order of the lines; more than ordered goes to the last. */
function shareReceived(lines: Line[], receivedOf: Map<string, number>): Map<string, number> {
  const left = new Map(receivedOf)
  const shares = new Map<string, number>()
  for (const line of lines) {
    const available = left.get(line.inventory_item_id) ?? 0
    const isLast = !lines.some(
      (other) =>
        other.inventory_item_id === line.inventory_item_id && other.position > line.position
    )
    const share = isLast ? available : Math.min(available, line.quantity)
    shares.set(line.id, share)
    left.set(line.inventory_item_id, available - share)
  }
  return shares
}

/** Purchase orders with what was received of each line, read from the receipts. */
export async function viewPurchaseOrders(container: MedusaContainer, orders: Order[]) {
  const lines = orders.flatMap((order) => order.lines)
  const namesOf = await itemNames(
    container,
    lines.map((line) => line.inventory_item_id)
  )
  const nameOf = await placeNames(
    container,
    orders.map((order) => order.location_id)
  )
  const received = await withTraceability(container, (service) =>
    service.readReceived(orders.map((order) => order.id))
  )
  return orders.map(({ lines: orderLines, supplier, ...order }) => {
    const sorted = [...orderLines].sort((a, b) => a.position - b.position)
    const shares = shareReceived(sorted, received.get(order.id) ?? new Map())
    return {
      ...order,
      reference: purchaseOrderReference(order),
      supplier: { id: supplier.id, name: supplier.name },
      location_name: nameOf(order.location_id),
      lines: sorted.map(({ id, inventory_item_id, quantity, unit_cost }) => ({
        id,
        inventory_item_id,
        quantity,
        unit_cost,
        received_quantity: shares.get(id) ?? 0,
        ...namesOf(inventory_item_id),
      })),
    }
  })
}

export async function retrievePurchaseOrderView(container: MedusaContainer, id: string) {
  const service: PurchasingModuleService = container.resolve(PURCHASING_MODULE)
  const order = await service.retrieveTraceabilityPurchaseOrder(id, {
    relations: ["lines", "supplier"],
  })
  const [view] = await viewPurchaseOrders(container, [order])
  const { operations } = await withTraceability(container, (traceability) =>
    traceability.searchOperations({
      purchase_order_id: id,
      limit: 1_000,
      offset: 0,
      order: "created_at",
    })
  )
  return { ...view, operations: await addOperationNames(container, operations) }
}
