import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityUntrackedStockListResponse } from "../../../../types/http"
import { placeNames, readItems } from "../../../utils/add-names"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { UntrackedStockParams } from "./validators"

/** Lists stock of tracked items that is counted without a lot or serial number, the largest quantities first. */
export const GET = traceabilityRoute<
  unknown,
  UntrackedStockParams,
  AdminTraceabilityUntrackedStockListResponse
>(async (req) => {
  const { limit, offset, exact_count, ...search } = req.validatedQuery
  const { untracked_stock, ...counted } = await withTraceability(req.scope, (service) =>
    service.searchUntracked(search, { limit, offset, exact_count })
  )
  const [items, nameOf] = await Promise.all([
    readItems(
      req.scope,
      untracked_stock.map((row) => row.inventory_item_id)
    ),
    placeNames(
      req.scope,
      untracked_stock.map((row) => row.location_id)
    ),
  ])
  return {
    untracked_stock: untracked_stock.map((row) => ({
      ...row,
      inventory_item: items.get(row.inventory_item_id) ?? null,
      location_name: nameOf(row.location_id),
    })),
    ...counted,
    offset,
    limit,
  }
})
