import type { AdminTraceabilityManufacturingOrderResponse } from "../../../../../../types/http"
import { setManufacturingOrderLotWorkflow } from "../../../../../../workflows/manufacturing/workflows/set-manufacturing-order-lot"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOrder } from "../../helpers"
import type { SetLotBody } from "../../validators"

/** Sets the Lot/Serial Number of an order. */
export const POST = traceabilityRoute<
  SetLotBody,
  unknown,
  AdminTraceabilityManufacturingOrderResponse
>(async (req) => {
  await setManufacturingOrderLotWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id },
  })
  return { manufacturing_order: await retrieveOrder(req.scope, req.params.id) }
})
