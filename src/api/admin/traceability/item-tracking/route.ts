import { withTraceability } from "../../../../application/with-traceability"
import { TraceabilityError } from "../../../../shared/traceability-error"
import { readProductItemIds } from "../../../utils/product-items"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { addItems, readUntrackedWithNames } from "./helpers"
import type { ItemTrackingParams } from "./validators"

export const GET = traceabilityRoute(async (req) => {
  const { product_id, inventory_item_id, tracking, limit, offset } =
    req.validatedQuery as ItemTrackingParams
  const ofProduct = product_id ? await readProductItemIds(req.scope, product_id) : undefined
  if (ofProduct === null) {
    throw new TraceabilityError("not_found", `There is no product with the id ${product_id}.`, {
      status: 404,
    })
  }
  const { item_trackings, count } = await withTraceability(req.scope, (service) =>
    service.searchTracking({
      inventory_item_ids: ofProduct ?? inventory_item_id,
      tracking,
      limit,
      offset,
    })
  )
  return {
    item_trackings: await addItems(req.scope, item_trackings),
    untracked: await readUntrackedWithNames(
      req.scope,
      item_trackings.map((item) => item.inventory_item_id)
    ),
    count,
    offset,
    limit,
  }
})
