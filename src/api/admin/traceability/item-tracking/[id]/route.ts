import { setItemTrackingWorkflow } from "../../../../../workflows/tracking/workflows/set-item-tracking"
import { withTraceability } from "../../../../../application/with-traceability"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { addItems, readUntrackedWithNames } from "../helpers"
import type { ItemTrackingBody } from "../validators"

export const POST = traceabilityRoute(async (req) => {
  const change = req.validatedBody as ItemTrackingBody
  await setItemTrackingWorkflow(req.scope).run({
    input: { change, inventory_item_ids: [req.params.id] },
  })
  const trackings = await withTraceability(req.scope, (service) =>
    service.readTracking([req.params.id])
  )
  const [item_tracking] = await addItems(req.scope, [...trackings.values()])
  const untracked = await readUntrackedWithNames(req.scope, [req.params.id])
  return { item_tracking, untracked }
})
