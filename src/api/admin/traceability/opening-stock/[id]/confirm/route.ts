import type { AdminTraceabilityOpeningStockResponse } from "../../../../../../types/http"
import { confirmOpeningStockWorkflow } from "../../../../../../workflows/opening/workflows/confirm-opening-stock"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOpening } from "../../helpers"

/** Makes the numbers of a run stock, all or nothing. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityOpeningStockResponse>(
  async (req) => {
    await confirmOpeningStockWorkflow(req.scope).run({
      input: { operation_id: req.params.id, actor_id: actorOf(req) },
    })
    return { opening_stock: await retrieveOpening(req.scope, req.params.id) }
  }
)
