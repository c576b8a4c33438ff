import { unblockStockLotWorkflow } from "../../../../../../workflows/lots/workflows/unblock-stock-lot"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"
import type { UnblockLotBody } from "../../validators"

export const POST = traceabilityRoute(async (req) => {
  const { note } = req.validatedBody as UnblockLotBody
  await unblockStockLotWorkflow(req.scope).run({
    input: { id: req.params.id, note, actor_id: actorOf(req) },
  })
  return { lot: await retrieveLot(req.scope, req.params.id) }
})
