import { setManufacturingOrderLotWorkflow } from "../../../../../../workflows/manufacturing/workflows/set-manufacturing-order-lot"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOrder } from "../../helpers"
import type { SetLotBody } from "../../validators"

export const POST = traceabilityRoute(async (req) => {
  await setManufacturingOrderLotWorkflow(req.scope).run({
    input: { ...(req.validatedBody as SetLotBody), id: req.params.id },
  })
  return { manufacturing_order: await retrieveOrder(req.scope, req.params.id) }
})
