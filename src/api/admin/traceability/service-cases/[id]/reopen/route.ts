import type { AdminTraceabilityServiceCaseResponse } from "../../../../../../types/http"
import { moveServiceCaseWorkflow } from "../../../../../../workflows/service-cases/workflows/move-service-case"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveCase } from "../../helpers"

/** Reopens a service case that was closed or cancelled. */
export const POST = traceabilityRoute<unknown, unknown, AdminTraceabilityServiceCaseResponse>(
  async (req) => {
    const { id } = req.params
    await moveServiceCaseWorkflow(req.scope).run({
      input: { id, to: "reopened", actor_id: actorOf(req) },
    })
    return { service_case: await retrieveCase(req.scope, id) }
  }
)
