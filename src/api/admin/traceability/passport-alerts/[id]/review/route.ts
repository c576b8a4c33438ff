import { withTraceability } from "../../../../../../application/with-traceability"
import type { AdminTraceabilityPassportAlertResponse } from "../../../../../../types/http"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import type { ReviewAlertBody } from "../../validators"

/** Notes that somebody has looked into suspicious look-ups. */
export const POST = traceabilityRoute<
  ReviewAlertBody,
  unknown,
  AdminTraceabilityPassportAlertResponse
>(async (req) => ({
  passport_alert: await withTraceability(req.scope, (service) =>
    service.reviewAlert(req.params.id, req.validatedBody.note ?? null, actorOf(req))
  ),
}))
