import { withTraceability } from "../../../../../../application/with-traceability"
import { readOrderIdsOf } from "../../../../../../medusa/orders-of-customer"
import { readSoldLines } from "../../../../../../medusa/sold-lines"
import type { AdminTraceabilityCustomerLotListResponse } from "../../../../../../types/http"
import { distinct, orderDisplayIds } from "../../../../../utils/add-names"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import type { CustomerLotsParams } from "../../validators"

/** Lists the units that a customer has, the latest delivery first. */
export const GET = traceabilityRoute<
  unknown,
  CustomerLotsParams,
  AdminTraceabilityCustomerLotListResponse
>(async (req) => {
  const { limit, offset } = req.validatedQuery
  const orderIds = await readOrderIdsOf(req.scope, req.params.id)
  const owned = await withTraceability(req.scope, (service) =>
    service.readUnitsOf(req.params.id, orderIds)
  )
  const time = (date: Date | null) => (date ? new Date(date).getTime() : 0)
  const page = owned
    .sort((a, b) => time(b.delivered_at) - time(a.delivered_at))
    .slice(offset, offset + limit)
  const [displayIdOf, lines] = await Promise.all([
    orderDisplayIds(
      req.scope,
      page.map((lot) => lot.order_id)
    ),
    readSoldLines(req.scope, distinct(page.map((lot) => lot.line_item_id))),
  ])
  return {
    lots: page.map(({ line_item_id, fulfillment_id: _fulfillment, transfer_id, ...lot }) => ({
      ...lot,
      handed_over: !!transfer_id,
      order_display_id: displayIdOf(lot.order_id),
      title: lines.get(line_item_id)?.title ?? null,
    })),
    count: owned.length,
    offset,
    limit,
  }
})
