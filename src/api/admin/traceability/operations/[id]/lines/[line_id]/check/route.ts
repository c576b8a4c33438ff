import type { AdminTraceabilityOperationDetailsCheckResponse } from "../../../../../../../../types/http"
import { checkEnteredDetails } from "../../../../../../../../application/check-entered-details"
import { actorOf, traceabilityRoute } from "../../../../../../../utils/traceability-route"
import type { WriteDetailsBody } from "../../../../validators"

/** Says of Detailed Operations what writing them would say, while they are entered. Nothing is written. */
export const POST = traceabilityRoute<
  WriteDetailsBody,
  unknown,
  AdminTraceabilityOperationDetailsCheckResponse
>(async (req) => ({
  check: await checkEnteredDetails(req.scope, {
    ...req.validatedBody,
    operation_id: req.params.id,
    line_id: req.params.line_id,
    actor_id: actorOf(req),
  }),
}))
