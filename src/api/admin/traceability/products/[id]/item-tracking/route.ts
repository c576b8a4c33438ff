import { setItemTrackingWorkflow } from "../../../../../../workflows/tracking/workflows/set-item-tracking"
import { TraceabilityError } from "../../../../../../shared/traceability-error"
import { withTraceability } from "../../../../../../application/with-traceability"
import { readProductItemIds } from "../../../../../utils/product-items"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { addItems, readUntrackedWithNames } from "../../../item-tracking/helpers"
import type { ItemTrackingBody } from "../../../item-tracking/validators"

export const POST = traceabilityRoute(async (req) => {
  const ids = await readProductItemIds(req.scope, req.params.id)
  if (!ids) {
    throw new TraceabilityError("not_found", `There is no product with the id ${req.params.id}.`, {
      status: 404,
    })
  }
  if (!ids.length) {
    throw new TraceabilityError(
      "invalid_state",
      "This product has no inventory items. Let Medusa manage the inventory of its variants first."
    )
  }
  const change = req.validatedBody as ItemTrackingBody
  await setItemTrackingWorkflow(req.scope).run({ input: { change, inventory_item_ids: ids } })
  const trackings = await withTraceability(req.scope, (service) => service.readTracking(ids))
  return {
    item_trackings: await addItems(req.scope, [...trackings.values()]),
    untracked: await readUntrackedWithNames(req.scope, ids),
  }
})
