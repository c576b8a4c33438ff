import { withTraceability } from "../../../../../application/with-traceability"
import { requireItems } from "../../../../utils/add-names"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import type { ParseNamesBody } from "../validators"

export const POST = traceabilityRoute(async (req) => {
  const { text, inventory_item_id } = req.validatedBody as ParseNamesBody
  await requireItems(req.scope, inventory_item_id ? [inventory_item_id] : [])
  return withTraceability(req.scope, (service) => service.parsePastedText(text, inventory_item_id))
})
