import type { AdminTraceabilityWarrantyExtensionResponse } from "../../../../../../types/http"
import { revokeWarrantyExtensionWorkflow } from "../../../../../../workflows/service-cases/workflows/revoke-warranty-extension"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveExtension } from "../../helpers"
import type { RevokeExtensionBody } from "../../validators"

/** Takes back what an extension of a warranty gave, because of something. */
export const POST = traceabilityRoute<
  RevokeExtensionBody,
  unknown,
  AdminTraceabilityWarrantyExtensionResponse
>(async (req) => {
  const { id } = req.params
  await revokeWarrantyExtensionWorkflow(req.scope).run({
    input: { id, reason: req.validatedBody.reason, actor_id: actorOf(req) },
  })
  return { warranty_extension: await retrieveExtension(req.scope, id) }
})
