import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityItemTrackingListResponse } from "../../../../types/http"
import { requireProductItemIds } from "../../../utils/require"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { addItems, readUntrackedWithNames } from "./helpers"
import type { ItemTrackingParams } from "./validators"

/** Lists how items are numbered, and which of their stock has no number. */
export const GET = traceabilityRoute<
  unknown,
  ItemTrackingParams,
  AdminTraceabilityItemTrackingListResponse
>(async (req) => {
  const { product_id, inventory_item_id, tracking, limit, offset } = req.validatedQuery
  const ofProduct = product_id ? await requireProductItemIds(req.scope, product_id) : undefined
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
