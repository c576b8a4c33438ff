import { blockStockLotWorkflow } from "../../../../../../workflows/lots/workflows/block-stock-lot"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"
import type { BlockLotBody } from "../../validators"

export const POST = traceabilityRoute(async (req) => {
  const { reason } = req.validatedBody as BlockLotBody
  await blockStockLotWorkflow(req.scope).run({
    input: { id: req.params.id, reason, actor_id: actorOf(req) },
  })
  return { lot: await retrieveLot(req.scope, req.params.id) }
})
