import { scrapStockLotWorkflow } from "../../../../../../workflows/corrections/workflows/scrap-stock-lot"
import { requirePlaces } from "../../../../../utils/add-names"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../../operations/helpers"
import type { ScrapLotBody } from "../../validators"

export const POST = traceabilityRoute(async (req) => {
  const body = req.validatedBody as ScrapLotBody
  await requirePlaces(req.scope, [body.location_id])
  const { result } = await scrapStockLotWorkflow(req.scope).run({
    input: { ...body, lot_id: req.params.id, actor_id: actorOf(req) },
  })
  return { operation: await retrieveOperation(req.scope, result[0]) }
})
