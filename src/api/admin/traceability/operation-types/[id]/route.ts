import type {
  AdminTraceabilityOperationTypeDeleteResponse,
  AdminTraceabilityOperationTypeResponse,
} from "../../../../../types/http"
import { deleteStockOperationTypeWorkflow } from "../../../../../workflows/operation-types/workflows/delete-stock-operation-type"
import { updateStockOperationTypeWorkflow } from "../../../../../workflows/operation-types/workflows/update-stock-operation-type"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOperationType } from "../helpers"
import type { UpdateOperationTypeBody } from "../validators"

/** Retrieves an operation type. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityOperationTypeResponse>(
  async (req) => ({ operation_type: await retrieveOperationType(req.scope, req.params.id) })
)

/** Updates an operation type, or archives it. */
export const POST = traceabilityRoute<
  UpdateOperationTypeBody,
  unknown,
  AdminTraceabilityOperationTypeResponse
>(async (req) => {
  await updateStockOperationTypeWorkflow(req.scope).run({
    input: { id: req.params.id, change: req.validatedBody },
  })
  return { operation_type: await retrieveOperationType(req.scope, req.params.id) }
})

/** Deletes an operation type that no operation has used. */
export const DELETE = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityOperationTypeDeleteResponse
>(async (req) => {
  await deleteStockOperationTypeWorkflow(req.scope).run({ input: req.params.id })
  return { id: req.params.id, object: "operation_type", deleted: true }
})
