import { countStockWorkflow } from "../../../../workflows/corrections/workflows/count-stock"
import { withTraceability } from "../../../../application/with-traceability"
import { requireItems, requirePlaces } from "../../../utils/add-names"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { retrieveOperations } from "../operations/helpers"
import type { CountSheetParams, CountStockBody } from "./validators"

export const GET = traceabilityRoute(async (req) => {
  const { fields: _fields, order: _order, ...search } = req.validatedQuery as CountSheetParams
  await requireItems(req.scope, [search.inventory_item_id])
  await requirePlaces(req.scope, [search.location_id])
  const { sheet, count } = await withTraceability(req.scope, (service) =>
    service.readCountSheet(search)
  )
  return { sheet, count, offset: search.offset, limit: search.limit }
})

export const POST = traceabilityRoute(async (req) => {
  const body = req.validatedBody as CountStockBody
  await requireItems(req.scope, [body.inventory_item_id])
  await requirePlaces(req.scope, [body.location_id])
  const { result } = await countStockWorkflow(req.scope).run({
    input: { ...body, actor_id: actorOf(req) },
  })
  return { operations: await retrieveOperations(req.scope, result) }
})
