import { unblockStockLotWorkflow } from "../../../../../../workflows/lots/workflows/unblock-stock-lot"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"

export const POST = traceabilityRoute(async (req) => {
  await unblockStockLotWorkflow(req.scope).run({ input: { id: req.params.id } })
  return { lot: await retrieveLot(req.scope, req.params.id) }
})
