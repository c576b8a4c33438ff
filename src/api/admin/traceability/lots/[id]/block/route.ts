import type { AdminTraceabilityLotBlockResponse } from "../../../../../../types/http"
import { blockStockLotWorkflow } from "../../../../../../workflows/lots/workflows/block-stock-lot"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { blockEffects, retrieveLot } from "../../helpers"
import type { BlockLotBody } from "../../validators"

/** Blocks a lot. Says which operations lost it, and how they stand now that they were offered others. */
export const POST = traceabilityRoute<BlockLotBody, unknown, AdminTraceabilityLotBlockResponse>(
  async (req) => {
    const { reason } = req.validatedBody
    const { result } = await blockStockLotWorkflow(req.scope).run({
      input: { id: req.params.id, reason, actor_id: actorOf(req) },
    })
    return {
      lot: await retrieveLot(req.scope, req.params.id),
      ...(await blockEffects(req.scope, result)),
    }
  }
)
