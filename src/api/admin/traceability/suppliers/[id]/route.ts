import type PurchasingModuleService from "../../../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../../../types/module-keys"
import { deleteSupplierWorkflow } from "../../../../../workflows/purchasing/workflows/delete-supplier"
import { updateSupplierWorkflow } from "../../../../../workflows/purchasing/workflows/update-supplier"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { UpdateSupplierBody } from "../validators"

export const GET = traceabilityRoute(async (req) => {
  const service: PurchasingModuleService = req.scope.resolve(PURCHASING_MODULE)
  return { supplier: await service.retrieveTraceabilitySupplier(req.params.id) }
})

export const POST = traceabilityRoute(async (req) => {
  const input = { id: req.params.id, change: req.validatedBody as UpdateSupplierBody }
  const { result } = await updateSupplierWorkflow(req.scope).run({ input })
  return { supplier: result }
})

export const DELETE = traceabilityRoute(async (req) => {
  await deleteSupplierWorkflow(req.scope).run({ input: req.params.id })
  return { id: req.params.id, object: "supplier", deleted: true }
})
