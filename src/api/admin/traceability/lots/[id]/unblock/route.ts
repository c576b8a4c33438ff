import type { AdminTraceabilityLotResponse } from "../../../../../../types/http"
import { unblockStockLotWorkflow } from "../../../../../../workflows/lots/workflows/unblock-stock-lot"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveLot } from "../../helpers"
import type { UnblockLotBody } from "../../validators"

/** Unblocks a lot, and offers it to operations that wait. */
export const POST = traceabilityRoute<UnblockLotBody, unknown, AdminTraceabilityLotResponse>(
  async (req) => {
    const { note } = req.validatedBody
    await unblockStockLotWorkflow(req.scope).run({
      input: { id: req.params.id, note, actor_id: actorOf(req) },
    })
    return { lot: await retrieveLot(req.scope, req.params.id) }
  }
)
