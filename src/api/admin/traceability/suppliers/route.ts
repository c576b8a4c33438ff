import type {
  AdminTraceabilitySupplierListResponse,
  AdminTraceabilitySupplierResponse,
} from "../../../../types/http"
import type PurchasingModuleService from "../../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../../types/module-keys"
import { createSupplierWorkflow } from "../../../../workflows/purchasing/workflows/create-supplier"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { retrieveSupplier } from "./helpers"
import type { CreateSupplierBody, SuppliersParams } from "./validators"

/** Lists suppliers by name. */
export const GET = traceabilityRoute<
  unknown,
  SuppliersParams,
  AdminTraceabilitySupplierListResponse
>(async (req) => {
  const { q, limit, offset } = req.validatedQuery
  const service: PurchasingModuleService = req.scope.resolve(PURCHASING_MODULE)
  const [suppliers, count] = await service.listAndCountTraceabilitySuppliers(q ? { q } : {}, {
    take: limit,
    skip: offset,
    order: { name: "ASC" },
  })
  return { suppliers, count, offset, limit }
})

/** Creates a supplier. */
export const POST = traceabilityRoute<
  CreateSupplierBody,
  unknown,
  AdminTraceabilitySupplierResponse
>(async (req) => {
  const { result } = await createSupplierWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  return { supplier: await retrieveSupplier(req.scope, result.id) }
})
