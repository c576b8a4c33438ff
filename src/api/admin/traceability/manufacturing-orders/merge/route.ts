import { mergeManufacturingOrdersWorkflow } from "../../../../../workflows/manufacturing/workflows/merge-manufacturing-orders"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveOrder } from "../helpers"
import type { MergeBody } from "../validators"

export const POST = traceabilityRoute(async (req) => {
  const { result } = await mergeManufacturingOrdersWorkflow(req.scope).run({
    input: req.validatedBody as MergeBody,
  })
  return { manufacturing_order: await retrieveOrder(req.scope, result) }
})
