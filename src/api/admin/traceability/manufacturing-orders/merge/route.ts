import type { AdminTraceabilityManufacturingOrderResponse } from "../../../../../types/http"
import { mergeManufacturingOrdersWorkflow } from "../../../../../workflows/manufacturing/workflows/merge-manufacturing-orders"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOrder } from "../helpers"
import type { MergeBody } from "../validators"

/** Merges orders of one family into the first of them. */
export const POST = traceabilityRoute<
  MergeBody,
  unknown,
  AdminTraceabilityManufacturingOrderResponse
>(async (req) => {
  const { result } = await mergeManufacturingOrdersWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  return { manufacturing_order: await retrieveOrder(req.scope, result.id) }
})
