import type { AdminTraceabilityItemTrackingResponse } from "../../../../../types/http"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { setTracking } from "../helpers"
import type { ItemTrackingBody } from "../validators"

/** Sets how an inventory item is numbered. */
export const POST = traceabilityRoute<
  ItemTrackingBody,
  unknown,
  AdminTraceabilityItemTrackingResponse
>(async (req) => {
  const { item_trackings, untracked } = await setTracking(
    req.scope,
    [req.params.id],
    req.validatedBody
  )
  return { item_tracking: item_trackings[0], untracked }
})
