import { withOrderLock } from "../../../../../../application/with-order-lock"
import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityPackingFinishResponse } from "../../../../../../types/http"
import { validateOrderDeliveryWorkflow } from "../../../../../../workflows/orders/workflows/validate-order-delivery"
import { requirePermission } from "../../../../../utils/permissions"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { addPackingNames, retrievePacking } from "../../helpers"
import type { FinishPackingBody } from "../../validators"

/** Fulfils what is packed, as the delivery's own page does. Nothing that was not packed ships. */
export const POST = traceabilityRoute<
  FinishPackingBody,
  unknown,
  AdminTraceabilityPackingFinishResponse
>(async (req) => {
  const { id } = req.params
  await requirePermission(req, { resource: "fulfillment", operation: "create" })
  const { order_id, location_id } = await withTraceability(req.scope, (service) =>
    service.readPacking(id)
  )
  const { backorder } = req.validatedBody
  await withOrderLock(req.scope, order_id, () =>
    validateOrderDeliveryWorkflow(req.scope).run({
      input: { operation_id: id, backorder, packed: true, actor_id: actorOf(req) },
    })
  )
  const [packing, rest, { packings }] = await Promise.all([
    retrievePacking(req.scope, id),
    withTraceability(req.scope, (service) =>
      service.searchOperations({ backorder_of_id: id, limit: 1, offset: 0 })
    ),
    withTraceability(req.scope, (service) =>
      service.searchPackings({ location_id, limit: 1, offset: 0 })
    ),
  ])
  const [left] = rest.operations
  const [next] = await addPackingNames(req.scope, packings)
  return {
    packing,
    backorder: left ? { id: left.id, reference: left.reference } : null,
    next: next ?? null,
  }
})
