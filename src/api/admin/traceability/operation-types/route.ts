import { withTraceability } from "../../../../application/with-traceability"
import { likePattern } from "../../../../shared/like-pattern"
import type {
  AdminTraceabilityOperationTypeListResponse,
  AdminTraceabilityOperationTypeResponse,
} from "../../../../types/http"
import { createStockOperationTypeWorkflow } from "../../../../workflows/operation-types/workflows/create-stock-operation-type"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { addLocationNames, ensureTypesOfLocations, retrieveOperationType } from "./helpers"
import type { CreateOperationTypeBody, OperationTypesParams } from "./validators"

/** Lists operation types; a stock location gets its default ones when they are first asked for. */
export const GET = traceabilityRoute<
  unknown,
  OperationTypesParams,
  AdminTraceabilityOperationTypeListResponse
>(async (req) => {
  const { q, code, stock_location_id, archived, limit, offset } = req.validatedQuery
  await ensureTypesOfLocations(req.scope, stock_location_id)
  const filters = {
    ...(code ? { code } : {}),
    ...(stock_location_id ? { stock_location_id } : {}),
    ...(archived === undefined ? {} : { archived_at: archived ? { $ne: null } : null }),
    ...(q ? { name: { $ilike: likePattern(q) } } : {}),
  }
  const [types, count] = await withTraceability(req.scope, (service) =>
    service.listAndCountStockOperationTypes(filters, {
      take: limit,
      skip: offset,
      order: { reference_prefix: "ASC" },
    })
  )
  return { operation_types: await addLocationNames(req.scope, types), count, offset, limit }
})

/** Creates an operation type beside the default ones of a stock location. */
export const POST = traceabilityRoute<
  CreateOperationTypeBody,
  unknown,
  AdminTraceabilityOperationTypeResponse
>(async (req) => {
  const input = req.validatedBody
  await ensureTypesOfLocations(req.scope, input.stock_location_id)
  const { result } = await createStockOperationTypeWorkflow(req.scope).run({ input })
  return { operation_type: await retrieveOperationType(req.scope, result.id) }
})
