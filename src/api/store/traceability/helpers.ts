import type { MedusaContainer } from "@medusajs/framework/types"
import type { OwnedLot } from "../../../modules/traceability/insight/trace/owned-lots"
import { readOrderIdsOf } from "../../../medusa/orders-of-customer"
import { withTraceability } from "../../../application/with-traceability"

/** What a customer may see of a unit: nothing of the shop's stock, and no ids of it. */
const forCustomer = ({
  lot_id: _lot,
  order_id: _order,
  delivered_at: _delivered,
  ...lot
}: OwnedLot) => lot

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
