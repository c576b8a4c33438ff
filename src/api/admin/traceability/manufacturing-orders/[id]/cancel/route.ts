import type { AdminTraceabilityManufacturingOrderResponse } from "../../../../../../types/http"
import { cancelManufacturingOrderWorkflow } from "../../../../../../workflows/manufacturing/workflows/cancel-manufacturing-order"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOrder } from "../../helpers"

/** Cancels a manufacturing order, and frees its components. */
export const POST = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityManufacturingOrderResponse
>(async (req) => {
  await cancelManufacturingOrderWorkflow(req.scope).run({ input: { id: req.params.id } })
  return { manufacturing_order: await retrieveOrder(req.scope, req.params.id) }
})
