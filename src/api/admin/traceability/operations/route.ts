import { createStockOperationWorkflow } from "../../../../workflows/operations/workflows/create-stock-operation"
import { withTraceability } from "../../../../application/with-traceability"
import { requireItems, requirePlaces } from "../../../utils/add-names"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { ensureTypesOfLocations } from "../operation-types/helpers"
import { addOperationNames, retrieveOperation } from "./helpers"
import type { CreateOperationBody, OperationsParams } from "./validators"

export const GET = traceabilityRoute(async (req) => {
  const { fields: _fields, ...search } = req.validatedQuery as OperationsParams
  const { operations, count } = await withTraceability(req.scope, (service) =>
    service.searchOperations(search)
  )
  return {
    operations: await addOperationNames(req.scope, operations),
    count,
    offset: search.offset,
    limit: search.limit,
  }
})

export const POST = traceabilityRoute(async (req) => {
  const body = req.validatedBody as CreateOperationBody
  if (body.location_id) {
    await ensureTypesOfLocations(req.scope, body.location_id)
  }
  await requireItems(
    req.scope,
    body.lines.map((line) => line.inventory_item_id)
  )
  await requirePlaces(req.scope, [body.from_location_id, body.to_location_id])
  const { result } = await createStockOperationWorkflow(req.scope).run({
    input: { operation: { ...body, created_by: actorOf(req) } },
  })
  return { operation: await retrieveOperation(req.scope, result) }
})
