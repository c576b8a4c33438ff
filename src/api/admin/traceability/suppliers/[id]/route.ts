import type {
  AdminTraceabilitySupplierDeleteResponse,
  AdminTraceabilitySupplierResponse,
} from "../../../../../types/http"
import { deleteSupplierWorkflow } from "../../../../../workflows/purchasing/workflows/delete-supplier"
import { updateSupplierWorkflow } from "../../../../../workflows/purchasing/workflows/update-supplier"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveSupplier } from "../helpers"
import type { UpdateSupplierBody } from "../validators"

/** Retrieves a supplier. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilitySupplierResponse>(
  async (req) => ({ supplier: await retrieveSupplier(req.scope, req.params.id) })
)

/** Updates a supplier. */
export const POST = traceabilityRoute<
  UpdateSupplierBody,
  unknown,
  AdminTraceabilitySupplierResponse
>(async (req) => {
  const input = { id: req.params.id, change: req.validatedBody }
  await updateSupplierWorkflow(req.scope).run({ input })
  return { supplier: await retrieveSupplier(req.scope, req.params.id) }
})

/** Deletes a supplier without purchase orders. */
export const DELETE = traceabilityRoute<unknown, unknown, AdminTraceabilitySupplierDeleteResponse>(
  async (req) => {
    await deleteSupplierWorkflow(req.scope).run({ input: req.params.id })
    return { id: req.params.id, object: "supplier", deleted: true }
  }
)
