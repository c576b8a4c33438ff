import { deletePurchaseOrderWorkflow } from "../../../../../workflows/purchasing/workflows/delete-purchase-order"
import { updatePurchaseOrderWorkflow } from "../../../../../workflows/purchasing/workflows/update-purchase-order"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrievePurchaseOrderView } from "../helpers"
import type { UpdatePurchaseOrderBody } from "../validators"

export const GET = traceabilityRoute(async (req) => ({
  purchase_order: await retrievePurchaseOrderView(req.scope, req.params.id),
}))

export const POST = traceabilityRoute(async (req) => {
  const input = { id: req.params.id, change: req.validatedBody as UpdatePurchaseOrderBody }
  await updatePurchaseOrderWorkflow(req.scope).run({ input })
  return { purchase_order: await retrievePurchaseOrderView(req.scope, req.params.id) }
})

export const DELETE = traceabilityRoute(async (req) => {
  await deletePurchaseOrderWorkflow(req.scope).run({ input: req.params.id })
  return { id: req.params.id, object: "purchase_order", deleted: true }
})
