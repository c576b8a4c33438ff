import { withTraceability } from "../../../../../../application/with-traceability"
import { readItems } from "../../../../../utils/add-names"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import type { UnitsParams } from "../../validators"

export const GET = traceabilityRoute(async (req) => {
  const { limit, offset } = req.validatedQuery as UnitsParams
  const { units, count } = await withTraceability(req.scope, (service) =>
    service.readManufacturingUnits(req.params.id, { limit, offset })
  )
  const items = await readItems(
    req.scope,
    units.flatMap((unit) => unit.components.map((component) => component.inventory_item_id))
  )
  const named = units.map((unit) => ({
    ...unit,
    components: unit.components.map((component) => ({
      ...component,
      sku: items.get(component.inventory_item_id)?.sku ?? null,
      title: items.get(component.inventory_item_id)?.title ?? null,
    })),
  }))
  return { units: named, count, offset, limit }
})
