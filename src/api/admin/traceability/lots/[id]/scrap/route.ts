import type { AdminTraceabilityOperationResponse } from "../../../../../../types/http"
import { scrapStockLotWorkflow } from "../../../../../../workflows/corrections/workflows/scrap-stock-lot"
import { requirePlaces } from "../../../../../utils/require"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../../operations/helpers"
import type { ScrapLotBody } from "../../validators"

/** Scraps what is at a location of a lot, or so much of it. */
export const POST = traceabilityRoute<ScrapLotBody, unknown, AdminTraceabilityOperationResponse>(
  async (req) => {
    const body = req.validatedBody
    await requirePlaces(req.scope, [body.location_id])
    const { result } = await scrapStockLotWorkflow(req.scope).run({
      input: { ...body, lot_id: req.params.id, actor_id: actorOf(req) },
    })
    return { operation: await retrieveOperation(req.scope, result[0].id) }
  }
)
