import type PurchasingModuleService from "../../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../../types/module-keys"
import { createSupplierWorkflow } from "../../../../workflows/purchasing/workflows/create-supplier"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { CreateSupplierBody, SuppliersParams } from "./validators"

export const GET = traceabilityRoute(async (req) => {
  const { q, limit, offset } = req.validatedQuery as SuppliersParams
  const service: PurchasingModuleService = req.scope.resolve(PURCHASING_MODULE)
  const [suppliers, count] = await service.listAndCountTraceabilitySuppliers(q ? { q } : {}, {
    take: limit,
    skip: offset,
    order: { name: "ASC" },
  })
  return { suppliers, count, offset, limit }
})

export const POST = traceabilityRoute(async (req) => {
  const { result } = await createSupplierWorkflow(req.scope).run({
    input: req.validatedBody as CreateSupplierBody,
  })
  return { supplier: result }
})
