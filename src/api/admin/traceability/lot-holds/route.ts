import { blockStockLotsWorkflow } from "../../../../workflows/lots/workflows/block-stock-lots"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { addStates } from "../lots/helpers"
import type { LotHoldsBody } from "../lots/validators"

/** Blocks several lots, all or none. Tells which operations lost some, and how they stand now. */
export const POST = traceabilityRoute(async (req) => {
  const { ids, reason } = req.validatedBody as LotHoldsBody
  const { result } = await blockStockLotsWorkflow(req.scope).run({
    input: { ids, reason, actor_id: actorOf(req) },
  })
  return {
    ids,
    lost_reservations: await addStates(req.scope, result.lost),
    still_shipping: result.still_shipping,
  }
})
