import { itemLabel } from "../../../../medusa/items"
import { withTraceability } from "../../../../application/with-traceability"
import { placeNames, readItems } from "../../../utils/add-names"
import { traceabilityRoute } from "../../../utils/traceability-route"
import { readLotSearch } from "../lots/helpers"
import type { LotGroupsParams } from "../lots/validators"

export const GET = traceabilityRoute(async (req) => {
  const { by, order: _order, ...filters } = req.validatedQuery as LotGroupsParams
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
