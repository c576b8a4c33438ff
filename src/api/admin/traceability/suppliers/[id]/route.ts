import type {
  AdminTraceabilitySupplierDeleteResponse,
  AdminTraceabilitySupplierResponse,
} from "../../../../../types/http"
import type PurchasingModuleService from "../../../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../../../types/module-keys"
import { deleteSupplierWorkflow } from "../../../../../workflows/purchasing/workflows/delete-supplier"
import { updateSupplierWorkflow } from "../../../../../workflows/purchasing/workflows/update-supplier"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { UpdateSupplierBody } from "../validators"

/** Retrieves a supplier. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilitySupplierResponse>(
  async (req) => {
    const service: PurchasingModuleService = req.scope.resolve(PURCHASING_MODULE)
    return { supplier: await service.retrieveTraceabilitySupplier(req.params.id) }
  }
)

/** Updates a supplier. */
export const POST = traceabilityRoute<
  UpdateSupplierBody,
  unknown,
  AdminTraceabilitySupplierResponse
>(async (req) => {
  const input = { id: req.params.id, change: req.validatedBody }
  const { result } = await updateSupplierWorkflow(req.scope).run({ input })
  return { supplier: result }
})

/** Deletes a supplier without purchase orders. */
export const DELETE = traceabilityRoute<unknown, unknown, AdminTraceabilitySupplierDeleteResponse>(
  async (req) => {
    await deleteSupplierWorkflow(req.scope).run({ input: req.params.id })
    return { id: req.params.id, object: "supplier", deleted: true }
  }
)
