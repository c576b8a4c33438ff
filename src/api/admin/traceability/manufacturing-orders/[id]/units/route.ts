import type { AdminTraceabilityManufacturedUnitListResponse } from "../../../../../../types/http"
import { withTraceability } from "../../../../../../application/with-traceability"
import { itemNames } from "../../../../../utils/add-names"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import type { UnitsParams } from "../../validators"

/** Lists what was built, unit by unit, with what is or was in each. */
export const GET = traceabilityRoute<
  unknown,
  UnitsParams,
  AdminTraceabilityManufacturedUnitListResponse
>(async (req) => {
  const { limit, offset } = req.validatedQuery
  const { units, count } = await withTraceability(req.scope, (service) =>
    service.readManufacturingUnits(req.params.id, { limit, offset })
  )
  const namesOf = await itemNames(
    req.scope,
    units.flatMap((unit) => unit.components.map((component) => component.inventory_item_id))
  )
  const named = units.map((unit) => ({
    ...unit,
    components: unit.components.map((component) => ({
      ...component,
      ...namesOf(component.inventory_item_id),
    })),
  }))
  return { units: named, count, offset, limit }
})
