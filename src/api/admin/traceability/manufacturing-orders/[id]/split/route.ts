import type { AdminTraceabilityManufacturingOrdersResponse } from "../../../../../../types/http"
import { splitManufacturingOrderWorkflow } from "../../../../../../workflows/manufacturing/workflows/split-manufacturing-order"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { addOrderNames } from "../../helpers"
import type { SplitBody } from "../../validators"

/** Splits an order into several; what is left over is one of them. */
export const POST = traceabilityRoute<
  SplitBody,
  unknown,
  AdminTraceabilityManufacturingOrdersResponse
>(async (req) => {
  const { quantities } = req.validatedBody
  const { result } = await splitManufacturingOrderWorkflow(req.scope).run({
    input: { id: req.params.id, quantities },
  })
  return { manufacturing_orders: await addOrderNames(req.scope, result) }
})
