import { say } from "../../../../../../shared/say"
import { TraceabilityError } from "../../../../../../shared/traceability-error"
import type { AdminTraceabilityProductItemTrackingResponse } from "../../../../../../types/http"
import { requireProductItemIds } from "../../../../../utils/require"
import { traceabilityRoute } from "../../../../../utils/traceability-route"
import { setTracking } from "../../../item-tracking/helpers"
import type { ItemTrackingBody } from "../../../item-tracking/validators"

/** Sets how all inventory items of a product's variants are numbered. */
export const POST = traceabilityRoute<
  ItemTrackingBody,
  unknown,
  AdminTraceabilityProductItemTrackingResponse
>(async (req) => {
  const ids = await requireProductItemIds(req.scope, req.params.id)
  if (!ids.length) {
    throw new TraceabilityError("invalid_state", say("invalid_state.noInventoryItems"))
  }
  return setTracking(req.scope, ids, req.validatedBody)
})
