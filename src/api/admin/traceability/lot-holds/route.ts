import type { AdminTraceabilityLotsBlockResponse } from "../../../../types/http"
import { blockStockLotsWorkflow } from "../../../../workflows/lots/workflows/block-stock-lots"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { blockEffects } from "../lots/helpers"
import type { LotHoldsBody } from "../lots/validators"

/** Blocks several lots, all or none. Says which operations lost some, and how they stand now. */
export const POST = traceabilityRoute<LotHoldsBody, unknown, AdminTraceabilityLotsBlockResponse>(
  async (req) => {
    const { ids, reason } = req.validatedBody
    const { result } = await blockStockLotsWorkflow(req.scope).run({
      input: { ids, reason, actor_id: actorOf(req) },
    })
    return { ids, ...(await blockEffects(req.scope, result)) }
  }
)
