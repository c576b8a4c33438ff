import { itemLabel } from "../../../../utils/read-names"
import { withTraceability } from "../../../../utils/with-traceability"
import { placeNames, readItems } from "../../../utils/add-names"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { LotGroupsParams } from "../lots/validators"

export const GET = traceabilityRoute(async (req) => {
  const { by, limit, offset } = req.validatedQuery as LotGroupsParams
  const { groups, count } = await withTraceability(req.scope, (service) =>
    service.groupLots({ by, limit, offset })
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
    offset,
    limit,
  }
})
