import type {
  AdminTraceabilityPurchaseOrderListResponse,
  AdminTraceabilityPurchaseOrderResponse,
} from "../../../../types/http"
import type PurchasingModuleService from "../../../../modules/purchasing/service"
import { PURCHASING_MODULE } from "../../../../types/module-keys"
import { createPurchaseOrderWorkflow } from "../../../../workflows/purchasing/workflows/create-purchase-order"
import { startOfShopDay } from "../../../utils/shop-day"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { searchFilter } from "./search-filter"
import { retrievePurchaseOrderView, viewPurchaseOrders } from "./helpers"
import type { CreatePurchaseOrderBody, PurchaseOrdersParams } from "./validators"

/** Lists purchase orders, newest first. */
export const GET = traceabilityRoute<
  unknown,
  PurchaseOrdersParams,
  AdminTraceabilityPurchaseOrderListResponse
>(async (req) => {
  const { q, supplier_id, location_id, state, limit, offset } = req.validatedQuery
  const service: PurchasingModuleService = req.scope.resolve(PURCHASING_MODULE)
  const filters = {
    ...(q ? searchFilter(q) : {}),
    ...(supplier_id ? { supplier_id } : {}),
    ...(location_id ? { location_id } : {}),
    ...(state ? { state } : {}),
  }
  const [orders, count] = await service.listAndCountTraceabilityPurchaseOrders(filters, {
    relations: ["lines", "supplier"],
    take: limit,
    skip: offset,
    order: { number: "DESC" },
  })
  return { purchase_orders: await viewPurchaseOrders(req.scope, orders), count, offset, limit }
})

/** Creates a purchase order as a draft. */
export const POST = traceabilityRoute<
  CreatePurchaseOrderBody,
  unknown,
  AdminTraceabilityPurchaseOrderResponse
>(async (req) => {
  const body = req.validatedBody
  const { result } = await createPurchaseOrderWorkflow(req.scope).run({
    input: {
      ...body,
      expected_at: await startOfShopDay(req.scope, body.expected_at),
      created_by: actorOf(req),
    },
  })
  return { purchase_order: await retrievePurchaseOrderView(req.scope, result.id) }
})
