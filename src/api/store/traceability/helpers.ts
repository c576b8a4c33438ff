import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { OwnedLot } from "../../../modules/traceability/insight/trace/owned-lots"
import { withTraceability } from "../../../application/with-traceability"

const PAGE = 1_000

/** The orders of a customer, or of them the one asked for. */
export async function readOrderIdsOf(
  container: MedusaContainer,
  customerId: string,
  orderId?: string
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ids: string[] = []
  for (let skip = 0; skip === ids.length; skip += PAGE) {
    const { data } = await query.graph({
      entity: "order",
      fields: ["id"],
      filters: { customer_id: customerId, ...(orderId ? { id: orderId } : {}) },
      pagination: { skip, take: PAGE, order: { id: "ASC" } },
    })
    ids.push(...data.map((order) => order.id))
    if (!data.length) {
      break
    }
  }
  return ids
}

/** What a customer may see of a unit: nothing of the shop's stock, and no ids of it. */
const forCustomer = ({ lot_id: _lot, order_id: _order, ...lot }: OwnedLot) => lot

export const readLotsOfOrder = async (container: MedusaContainer, orderId: string) =>
  (await withTraceability(container, (service) => service.readOwnedLots([orderId]))).map(
    forCustomer
  )

/** The units that a customer has, with the order that each came with. */
export async function readLotsOf(container: MedusaContainer, customerId: string) {
  const orderIds = await readOrderIdsOf(container, customerId)
  const lots = await withTraceability(container, (service) => service.readOwnedLots(orderIds))
  return lots.map((lot) => ({ ...forCustomer(lot), order_id: lot.order_id }))
}
