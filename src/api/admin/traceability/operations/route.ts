import { withCurrency } from "../../../../application/with-currency"
import { withTraceability } from "../../../../application/with-traceability"
import type {
  AdminTraceabilityOperationListResponse,
  AdminTraceabilityOperationResponse,
} from "../../../../types/http"
import { createStockOperationWorkflow } from "../../../../workflows/operations/workflows/create-stock-operation"
import { requireItems, requirePlaces } from "../../../utils/require"
import { requireOverrideOfDraft } from "../../../utils/require-override"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { ensureTypesOfLocations } from "../operation-types/helpers"
import { addOperationNames, retrieveOperation } from "./helpers"
import type { CreateOperationBody, OperationsParams } from "./validators"

/** Lists receipts, deliveries, transfers and all other operations. */
export const GET = traceabilityRoute<
  unknown,
  OperationsParams,
  AdminTraceabilityOperationListResponse
>(async (req) => {
  const search = req.validatedQuery
  const { operations, ...found } = await withTraceability(req.scope, (service) =>
    service.searchOperations(search)
  )
  return {
    operations: await addOperationNames(req.scope, operations),
    ...found,
    offset: search.offset,
    limit: search.limit,
  }
})

/** Creates an operation as a draft. */
export const POST = traceabilityRoute<
  CreateOperationBody,
  unknown,
  AdminTraceabilityOperationResponse
>(async (req) => {
  const body = req.validatedBody
  await requireOverrideOfDraft(req, body.lines)
  if (body.location_id) {
    await ensureTypesOfLocations(req.scope, body.location_id)
  }
  await requireItems(
    req.scope,
    body.lines.map((line) => line.inventory_item_id)
  )
  await requirePlaces(req.scope, [body.from_location_id, body.to_location_id])
  const lines = await withCurrency(req.scope, body.lines)
  const { result } = await createStockOperationWorkflow(req.scope).run({
    input: { operation: { ...body, lines, created_by: actorOf(req) } },
  })
  return { operation: await retrieveOperation(req.scope, result.id) }
})
