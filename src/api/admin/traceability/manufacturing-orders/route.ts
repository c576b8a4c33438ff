import type {
  AdminTraceabilityManufacturingOrderListResponse,
  AdminTraceabilityManufacturingOrderResponse,
} from "../../../../types/http"
import { createManufacturingOrderWorkflow } from "../../../../workflows/manufacturing/workflows/create-manufacturing-order"
import { withTraceability } from "../../../../application/with-traceability"
import { requireItems } from "../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { ensureTypesOfLocations } from "../operation-types/helpers"
import { addOrderNames, retrieveOrder } from "./helpers"
import type { CreateManufacturingOrderBody, ManufacturingOrdersParams } from "./validators"

/** Lists manufacturing orders. */
export const GET = traceabilityRoute<
  unknown,
  ManufacturingOrdersParams,
  AdminTraceabilityManufacturingOrderListResponse
>(async (req) => {
  const { id, ...search } = req.validatedQuery
  const { orders, count } = await withTraceability(req.scope, (service) =>
    service.searchManufacturingOrders({ ...search, ids: id })
  )
  return {
    manufacturing_orders: await addOrderNames(req.scope, orders),
    count,
    offset: search.offset,
    limit: search.limit,
  }
})

/** Creates a manufacturing order as a draft. */
export const POST = traceabilityRoute<
  CreateManufacturingOrderBody,
  unknown,
  AdminTraceabilityManufacturingOrderResponse
>(async (req) => {
  const body = req.validatedBody
  await ensureTypesOfLocations(req.scope, body.location_id)
  await requireItems(req.scope, [body.inventory_item_id])
  const { result } = await createManufacturingOrderWorkflow(req.scope).run({
    input: { ...body, created_by: actorOf(req) },
  })
  return { manufacturing_order: await retrieveOrder(req.scope, result.id) }
})
