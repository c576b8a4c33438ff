import { deleteStockOperationTypeWorkflow } from "../../../../../workflows/operation-types/workflows/delete-stock-operation-type"
import { updateStockOperationTypeWorkflow } from "../../../../../workflows/operation-types/workflows/update-stock-operation-type"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOperationType } from "../helpers"
import type { UpdateOperationTypeBody } from "../validators"

export const GET = traceabilityRoute(async (req) => ({
  operation_type: await retrieveOperationType(req.scope, req.params.id),
}))

export const POST = traceabilityRoute(async (req) => {
  await updateStockOperationTypeWorkflow(req.scope).run({
    input: { id: req.params.id, change: req.validatedBody as UpdateOperationTypeBody },
  })
  return { operation_type: await retrieveOperationType(req.scope, req.params.id) }
})

export const DELETE = traceabilityRoute(async (req) => {
  await deleteStockOperationTypeWorkflow(req.scope).run({ input: req.params.id })
  return { id: req.params.id, object: "operation_type", deleted: true }
})
