import { splitManufacturingOrderWorkflow } from "../../../../../../workflows/manufacturing/workflows/split-manufacturing-order"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { listOrders } from "../../helpers"
import type { SplitBody } from "../../validators"

export const POST = traceabilityRoute(async (req) => {
  const { quantities } = req.validatedBody as SplitBody
  const { result } = await splitManufacturingOrderWorkflow(req.scope).run({
    input: { id: req.params.id, quantities },
  })
  return { manufacturing_orders: await listOrders(req.scope, result) }
})
