import type { MedusaContainer } from "@medusajs/framework/types"
import type { OwnedLot } from "../../../modules/traceability/insight/trace/owned-lots"
import { readOrderIdsOf } from "../../../medusa/orders-of-customer"
import { readSoldLines } from "../../../medusa/sold-lines"
import { withTraceability } from "../../../application/with-traceability"
import { distinct, orderDisplayIds } from "../../utils/add-names"

/** What a customer may see of a unit: nothing of the shop's stock, and no ids of it. */
const forCustomer = ({
  lot_id: _lot,
  order_id: _order,
  delivered_at: _delivered,
  transfer_id: _transfer,
  ...lot
}: OwnedLot) => lot

export const readLotsOfOrder = async (container: MedusaContainer, orderId: string) =>
  (await withTraceability(container, (service) => service.readOwnedLots([orderId]))).map(
    forCustomer
  )

const time = (date: Date | null): number => (date ? new Date(date).getTime() : 0)

/** A page of the units that a customer has, the latest delivery first, with the order that each came with; of what another customer handed over nothing of that customer's. */
export async function readLotsOf(
  container: MedusaContainer,
  customerId: string,
  { limit, offset }: { limit: number; offset: number }
) {
  const orderIds = await readOrderIdsOf(container, customerId)
  const owned = await withTraceability(container, (service) =>
    service.readUnitsOf(customerId, orderIds)
  )
  const page = owned
    .sort((a, b) => time(b.delivered_at) - time(a.delivered_at))
    .slice(offset, offset + limit)
  const [displayIdOf, lines] = await Promise.all([
    orderDisplayIds(container, distinct(page.map((lot) => lot.order_id))),
    readSoldLines(container, distinct(page.map((lot) => lot.line_item_id))),
  ])
  const lots = page.map((lot) => {
    const line = lines.get(lot.line_item_id)
    const isBought = lot.transfer_id === null
    return {
      ...forCustomer(lot),
      line_item_id: isBought ? lot.line_item_id : null,
      order_id: isBought ? lot.order_id : null,
      order_display_id: isBought ? displayIdOf(lot.order_id) : null,
      transfer_id: lot.transfer_id,
      title: line?.title ?? null,
      variant_title: line?.variant_title ?? null,
      thumbnail: line?.thumbnail ?? null,
      product_handle: line?.product_handle ?? null,
      delivered_at: lot.delivered_at,
    }
  })
  return { lots, count: owned.length, offset, limit }
}
