import { validateOrderDeliveryWorkflow } from "../../../../../../workflows/orders/workflows/validate-order-delivery"
import { validateStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/validate-stock-operation"
import { withOrderLock } from "../../../../../../utils/with-order-lock"
import { withTraceability } from "../../../../../../utils/with-traceability"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"
import type { ValidateOperationBody } from "../../validators"

/** The delivery of an order is a fulfilment of Medusa's; every other operation is carried out by ourselves. */
export const POST = traceabilityRoute(async (req) => {
  const { backorder } = req.validatedBody as ValidateOperationBody
  const input = { operation_id: req.params.id, backorder, actor_id: actorOf(req) }
  const { code, order_id } = await withTraceability(req.scope, (service) =>
    service.viewOperation(req.params.id)
  )
  const { result } =
    code === "delivery" && order_id
      ? await withOrderLock(req.scope, order_id, () =>
          validateOrderDeliveryWorkflow(req.scope).run({ input })
        )
      : await validateStockOperationWorkflow(req.scope).run({ input })
  const operation = await retrieveOperation(req.scope, req.params.id)
  const backorderId = result.backorder_id ?? operation.backorders[0]?.id
  return {
    operation,
    backorder: backorderId ? await retrieveOperation(req.scope, backorderId) : null,
  }
})
