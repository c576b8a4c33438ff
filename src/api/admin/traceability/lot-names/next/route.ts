import { withTraceability } from "../../../../../application/with-traceability"
import { requireItems } from "../../../../utils/add-names"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { NextNameParams } from "../validators"

export const GET = traceabilityRoute(async (req) => {
  const { inventory_item_id } = req.validatedQuery as NextNameParams
  await requireItems(req.scope, [inventory_item_id])
  return {
    name: await withTraceability(req.scope, (service) => service.peekLotName(inventory_item_id)),
  }
})
