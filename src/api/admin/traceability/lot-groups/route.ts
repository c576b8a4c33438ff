import { withTraceability } from "../../../../application/with-traceability"
import { itemLabel } from "../../../../medusa/items"
import type { AdminTraceabilityLotGroupListResponse } from "../../../../types/http"
import { placeNames, readItems } from "../../../utils/add-names"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { readLotSearch } from "../lots/helpers"
import type { LotGroupsParams } from "../lots/validators"

/** Counts lots by item, name, location, month of expiry or status. */
export const GET = traceabilityRoute<
  unknown,
  LotGroupsParams,
  AdminTraceabilityLotGroupListResponse
>(async (req) => {
  const { by, ...filters } = req.validatedQuery
  const search = await readLotSearch(req.scope, filters)
  const { groups, count } = await withTraceability(req.scope, (service) =>
    service.groupLots({ ...search, by })
  )
  const keys = groups.map((group) => group.key)
  const items = by === "item" ? await readItems(req.scope, keys) : new Map()
  const nameOf = by === "location" ? await placeNames(req.scope, keys) : (key: string) => key
  return {
    groups: groups.map((group) => {
      const item = items.get(group.key)
      return { ...group, label: item ? itemLabel(item) : nameOf(group.key) }
    }),
    count,
    offset: search.offset,
    limit: search.limit,
  }
})
