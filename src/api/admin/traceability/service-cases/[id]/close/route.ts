import type { AdminTraceabilityServiceCaseResponse } from "../../../../../../types/http"
import { moveServiceCaseWorkflow } from "../../../../../../workflows/service-cases/workflows/move-service-case"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveCase } from "../../helpers"
import type { CloseCaseBody } from "../../validators"

/** Closes a service case with its outcome. */
export const POST = traceabilityRoute<CloseCaseBody, unknown, AdminTraceabilityServiceCaseResponse>(
  async (req) => {
    const { id } = req.params
    await moveServiceCaseWorkflow(req.scope).run({
      input: { ...req.validatedBody, id, to: "done", actor_id: actorOf(req) },
    })
    return { service_case: await retrieveCase(req.scope, id) }
  }
)
