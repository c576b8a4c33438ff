import { cancelManufacturingOrderWorkflow } from "../../../../../../workflows/manufacturing/workflows/cancel-manufacturing-order"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOrder } from "../../helpers"

export const POST = traceabilityRoute(async (req) => {
  await cancelManufacturingOrderWorkflow(req.scope).run({ input: { id: req.params.id } })
  return { manufacturing_order: await retrieveOrder(req.scope, req.params.id) }
})
