import type { AdminTraceabilityServiceCaseResponse } from "../../../../../../types/http"
import { moveServiceCaseWorkflow } from "../../../../../../workflows/service-cases/workflows/move-service-case"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveCase } from "../../helpers"
import type { CancelCaseBody } from "../../validators"

/** Cancels a service case whose repair has used no parts. */
export const POST = traceabilityRoute<
  CancelCaseBody,
  unknown,
  AdminTraceabilityServiceCaseResponse
>(async (req) => {
  const { id } = req.params
  await moveServiceCaseWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, to: "cancelled", actor_id: actorOf(req) },
  })
  return { service_case: await retrieveCase(req.scope, id) }
})
