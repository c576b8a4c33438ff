import { createStockLotWorkflow } from "../../../../workflows/lots/workflows/create-stock-lot"
import { TraceabilityError } from "../../../../utils/traceability-error"
import { withTraceability } from "../../../../utils/with-traceability"
import { requireItems, requirePlaces } from "../../../utils/add-names"
import { readProductItemIds } from "../../../utils/product-items"
import { actorOf, traceabilityRoute } from "../../../utils/traceability-route"
import { addLotNames, retrieveLot } from "./helpers"
import type { CreateLotBody, LotsParams } from "./validators"

export const GET = traceabilityRoute(async (req) => {
  const {
    id,
    inventory_item_id,
    product_id,
    fields: _fields,
    ...search
  } = req.validatedQuery as LotsParams
  const ofProduct = product_id ? await readProductItemIds(req.scope, product_id) : undefined
  if (ofProduct === null) {
    throw new TraceabilityError("not_found", `There is no product with the id ${product_id}.`, {
      status: 404,
    })
  }
  const { lots, count } = await withTraceability(req.scope, (service) =>
    service.searchLots({ ...search, ids: id, inventory_item_ids: ofProduct ?? inventory_item_id })
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
