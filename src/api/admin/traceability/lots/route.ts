import { createStockLotWorkflow } from "../../../../workflows/lots/workflows/create-stock-lot"
import { withTraceability } from "../../../../application/with-traceability"
import { requireItems, requirePlaces } from "../../../utils/add-names"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { addLotNames, readLotSearch, retrieveLot } from "./helpers"
import type { CreateLotBody, LotsParams } from "./validators"

export const GET = traceabilityRoute(async (req) => {
  const { group_by: by, group_key: key, ...params } = req.validatedQuery as LotsParams
  const search = await readLotSearch(req.scope, params)
  const { lots, count } = await withTraceability(req.scope, (service) =>
    service.searchLots({ ...search, group: by && { by, key } })
  )
  return {
    lots: await addLotNames(req.scope, lots),
    count,
    offset: search.offset,
    limit: search.limit,
  }
})

export const POST = traceabilityRoute(async (req) => {
  const { location_id, quantity = 1, ...lot } = req.validatedBody as CreateLotBody
  await requireItems(req.scope, [lot.inventory_item_id])
  await requirePlaces(req.scope, [location_id])
  const place = location_id ? { location_id, quantity } : undefined
  const { result } = await createStockLotWorkflow(req.scope).run({
    input: { lot, place, actor_id: actorOf(req) },
  })
  return { lot: await retrieveLot(req.scope, result) }
})
