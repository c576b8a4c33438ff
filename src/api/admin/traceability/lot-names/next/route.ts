import { withTraceability } from "../../../../../utils/with-traceability"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { NextNameParams } from "../validators"

export const GET = traceabilityRoute(async (req) => {
  const { inventory_item_id } = req.validatedQuery as NextNameParams
  return { name: await withTraceability(req.scope, (service) => service.peekLotName(inventory_item_id)) }
})
