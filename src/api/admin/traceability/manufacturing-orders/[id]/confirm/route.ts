import type { AdminTraceabilityManufacturingOrderResponse } from "../../../../../../types/http"
import { confirmManufacturingOrderWorkflow } from "../../../../../../workflows/manufacturing/workflows/confirm-manufacturing-order"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOrder } from "../../helpers"

/** Confirms a manufacturing order: its components are reserved. */
export const POST = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityManufacturingOrderResponse
>(async (req) => {
  await confirmManufacturingOrderWorkflow(req.scope).run({ input: { id: req.params.id } })
  return { manufacturing_order: await retrieveOrder(req.scope, req.params.id) }
})
