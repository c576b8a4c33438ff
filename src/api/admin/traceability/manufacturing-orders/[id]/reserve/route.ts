import type { AdminTraceabilityManufacturingOrderResponse } from "../../../../../../types/http"
import { reserveManufacturingOrderWorkflow } from "../../../../../../workflows/manufacturing/workflows/reserve-manufacturing-order"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOrder } from "../../helpers"

/** Reserves the components that are still missing. */
export const POST = traceabilityRoute<
  unknown,
  unknown,
  AdminTraceabilityManufacturingOrderResponse
>(async (req) => {
  await reserveManufacturingOrderWorkflow(req.scope).run({ input: { id: req.params.id } })
  return { manufacturing_order: await retrieveOrder(req.scope, req.params.id) }
})
