import type { AdminReceiveTraceabilityAnnouncedResponse } from "../../../../../../types/http"
import { receiveAnnouncedNumbersWorkflow } from "../../../../../../workflows/operations/workflows/receive-announced-numbers"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveOperation } from "../../helpers"
import type { ReceiveAnnouncedBody } from "../../validators"

/** Enters everything in a receipt that is announced and still open. Nothing is validated. */
export const POST = traceabilityRoute<
  ReceiveAnnouncedBody,
  unknown,
  AdminReceiveTraceabilityAnnouncedResponse
>(async (req) => {
  const { result } = await receiveAnnouncedNumbersWorkflow(req.scope).run({
    input: { ...req.validatedBody, operation_id: req.params.id, actor_id: actorOf(req) },
  })
  return { operation: await retrieveOperation(req.scope, req.params.id), count: result }
})
