import { blockStockLotWorkflow } from "../../../../../../workflows/lots/workflows/block-stock-lot"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { addStates, retrieveLot } from "../../helpers"
import type { BlockLotBody } from "../../validators"

/** Tells which operations lost the lot, and how they stand now that they were offered others. */
export const POST = traceabilityRoute(async (req) => {
  const { reason } = req.validatedBody as BlockLotBody
  const { result } = await blockStockLotWorkflow(req.scope).run({
    input: { id: req.params.id, reason, actor_id: actorOf(req) },
  })
  return {
    lot: await retrieveLot(req.scope, req.params.id),
    lost_reservations: await addStates(req.scope, result.lost),
    still_shipping: result.still_shipping,
  }
})
