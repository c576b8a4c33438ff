import type {
  AdminTraceabilityPurchaseOrderDeleteResponse,
  AdminTraceabilityPurchaseOrderResponse,
} from "../../../../../types/http"
import { deletePurchaseOrderWorkflow } from "../../../../../workflows/purchasing/workflows/delete-purchase-order"
import { updatePurchaseOrderWorkflow } from "../../../../../workflows/purchasing/workflows/update-purchase-order"
import { startOfShopDay } from "../../../../utils/shop-day"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrievePurchaseOrderView } from "../helpers"
import type { UpdatePurchaseOrderBody } from "../validators"

/** Retrieves a purchase order with what was received of each line. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityPurchaseOrderResponse>(
  async (req) => ({
    purchase_order: await retrievePurchaseOrderView(req.scope, req.params.id),
  })
)

/** Updates a draft purchase order. */
export const POST = traceabilityRoute<
  UpdatePurchaseOrderBody,
  unknown,
  AdminTraceabilityPurchaseOrderResponse
>(async (req) => {
  const { expected_at, ...body } = req.validatedBody
  const expected = await startOfShopDay(req.scope, expected_at)
  const change = { ...body, ...(expected === undefined ? {} : { expected_at: expected }) }
  const input = { id: req.params.id, change }
  await updatePurchaseOrderWorkflow(req.scope).run({ input })
  return { purchase_order: await retrievePurchaseOrderView(req.scope, req.params.id) }
})

/** Deletes a purchase order that was never confirmed. */
export const DELETE = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityPurchaseOrderDeleteResponse
>(async (req) => {
  await deletePurchaseOrderWorkflow(req.scope).run({ input: req.params.id })
  return { id: req.params.id, object: "purchase_order", deleted: true }
})
