import type { AdminTraceabilityOperationValidateResponse } from "../../../../../../types/http"
import { validateOrderDeliveryWorkflow } from "../../../../../../workflows/orders/workflows/validate-order-delivery"
import { validateOrderReturnWorkflow } from "../../../../../../workflows/returns/workflows/validate-order-return"
import { validateStockOperationWorkflow } from "../../../../../../workflows/operations/workflows/validate-stock-operation"
import { withOrderLock } from "../../../../../../application/with-order-lock"
import { withTraceability } from "../../../../../../application/with-traceability"
import { type Asking, requirePermission } from "../../../../../utils/permissions"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { careNotes } from "../../care-notes"
import { expiredNotes } from "../../expired-notes"
import { retrieveOperation } from "../../helpers"
import { promisedNotes } from "../../promised-notes"
import type { ValidateOperationBody } from "../../validators"

type Head = { code: string; order_id: string | null; return_id: string | null }

/** The workflow that carries an operation out: deliveries and returns of an order move with Medusa's own documents. */
const workflowOf = (operation: Head) => {
  if (operation.return_id) {
    return validateOrderReturnWorkflow
  }
  return operation.code === "delivery" && operation.order_id
    ? validateOrderDeliveryWorkflow
    : validateStockOperationWorkflow
}

/** What Medusa's own routes ask for when they ship an order's goods, or take a return in. */
async function requireAsMedusa(asking: Asking, head: Head): Promise<void> {
  if (head.return_id) {
    await requirePermission(asking, { resource: "return", operation: "update" })
  } else if (head.code === "delivery" && head.order_id) {
    await requirePermission(asking, { resource: "fulfillment", operation: "create" })
  }
}

/** Carries an operation out. With less done than demanded, `backorder` says what becomes of the rest. */
export const POST = traceabilityRoute<
  ValidateOperationBody,
  unknown,
  AdminTraceabilityOperationValidateResponse
>(async (req) => {
  const input = { ...req.validatedBody, operation_id: req.params.id, actor_id: actorOf(req) }
  const head = await withTraceability(req.scope, (service) =>
    service.readOperationHead(req.params.id)
  )
  await requireAsMedusa(req, head)
  const run = () => workflowOf(head)(req.scope).run({ input })
  const { result } = head.order_id
    ? await withOrderLock(req.scope, head.order_id, run)
    : await run()
  const operation = await retrieveOperation(req.scope, req.params.id)
  const backorderId = result.backorder_id ?? operation.backorders[0]?.id
  return {
    operation,
    backorder: backorderId ? await retrieveOperation(req.scope, backorderId) : null,
    notes: [
      ...(await careNotes(req.scope, operation)),
      ...(await expiredNotes(req.scope, operation.id)),
      ...(await promisedNotes(req.scope, operation)),
    ],
  }
})
