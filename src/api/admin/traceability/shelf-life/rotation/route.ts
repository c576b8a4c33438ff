import { withTraceability } from "../../../../../application/with-traceability"
import { readItemNames } from "../../../../../medusa/items"
import type { AdminTraceabilityRotationListResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { RotationParams } from "../validators"

/** Lists how fast the stock of items turns over, the slowest first. */
export const GET = traceabilityRoute<
  unknown,
  RotationParams,
  AdminTraceabilityRotationListResponse
>(async (req) => {
  const { items, count } = await withTraceability(req.scope, (service) =>
    service.readRotation(req.validatedQuery)
  )
  const names = await readItemNames(
    req.scope,
    items.map((item) => item.inventory_item_id)
  )
  const { limit, offset } = req.validatedQuery
  return {
    items: items.map((item) => ({
      ...item,
      item: names.get(item.inventory_item_id) ?? item.inventory_item_id,
    })),
    count,
    offset,
    limit,
  }
})
