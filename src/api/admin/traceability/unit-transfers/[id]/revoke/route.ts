import type { AdminTraceabilityUnitTransferResponse } from "../../../../../../types/http"
import { revokeUnitTransferWorkflow } from "../../../../../../workflows/ownership/workflows/revoke-unit-transfer"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveTransfer } from "../../helpers"
import type { RevokeTransferBody } from "../../validators"

/** Makes a unit its former owner's again, because of something. */
export const POST = traceabilityRoute<
  RevokeTransferBody,
  unknown,
  AdminTraceabilityUnitTransferResponse
>(async (req) => {
  const { id } = req.params
  await revokeUnitTransferWorkflow(req.scope).run({
    input: { id, reason: req.validatedBody.reason, actor_id: actorOf(req) },
  })
  return { unit_transfer: await retrieveTransfer(req, id) }
})
