import { confirmManufacturingOrderWorkflow } from "../../../../../../workflows/manufacturing/workflows/confirm-manufacturing-order"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOrder } from "../../helpers"

export const POST = traceabilityRoute(async (req) => {
  await confirmManufacturingOrderWorkflow(req.scope).run({ input: { id: req.params.id } })
  return { manufacturing_order: await retrieveOrder(req.scope, req.params.id) }
})
