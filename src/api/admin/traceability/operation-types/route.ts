import { createStockOperationTypeWorkflow } from "../../../../workflows/operation-types/workflows/create-stock-operation-type"
import { likePattern } from "../../../../shared/like-pattern"
import { withTraceability } from "../../../../application/with-traceability"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { addLocationNames, ensureTypesOfLocations, retrieveOperationType } from "./helpers"
import type { CreateOperationTypeBody, OperationTypesParams } from "./validators"

export const GET = traceabilityRoute(async (req) => {
  const { q, code, stock_location_id, archived, limit, offset } =
    req.validatedQuery as OperationTypesParams
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

export const POST = traceabilityRoute(async (req) => {
  const input = req.validatedBody as CreateOperationTypeBody
  await ensureTypesOfLocations(req.scope, input.stock_location_id)
  const { result } = await createStockOperationTypeWorkflow(req.scope).run({ input })
  return { operation_type: await retrieveOperationType(req.scope, result) }
})
