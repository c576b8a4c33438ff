import { createManufacturingOrderWorkflow } from "../../../../workflows/manufacturing/workflows/create-manufacturing-order"
import { withTraceability } from "../../../../application/with-traceability"
import { requireItems } from "../../../utils/add-names"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { ensureTypesOfLocations } from "../operation-types/helpers"
import { addOrderNames, retrieveOrder } from "./helpers"
import type { CreateManufacturingOrderBody, ManufacturingOrdersParams } from "./validators"

export const GET = traceabilityRoute(async (req) => {
  const { id, fields: _fields, ...search } = req.validatedQuery as ManufacturingOrdersParams
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

export const POST = traceabilityRoute(async (req) => {
  const body = req.validatedBody as CreateManufacturingOrderBody
  await ensureTypesOfLocations(req.scope, body.location_id)
  await requireItems(req.scope, [body.inventory_item_id])
  const { result } = await createManufacturingOrderWorkflow(req.scope).run({
    input: { ...body, created_by: actorOf(req) },
  })
  return { manufacturing_order: await retrieveOrder(req.scope, result) }
})
