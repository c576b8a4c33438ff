import type { AdminTraceabilityServiceCaseResponse } from "../../../../../../types/http"
import { moveServiceCaseWorkflow } from "../../../../../../workflows/service-cases/workflows/move-service-case"
import { actorOf, traceabilityRoute } from "../../../../../utils/traceability-route"
import { retrieveCase } from "../../helpers"
import type { StartRepairBody } from "../../validators"

/** Starts the repair of a unit that lies with us, in stock or in care. */
export const POST = traceabilityRoute<
  StartRepairBody,
  unknown,
  AdminTraceabilityServiceCaseResponse
>(async (req) => {
  const { id } = req.params
  await moveServiceCaseWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, to: "in_repair", actor_id: actorOf(req) },
  })
  return { service_case: await retrieveCase(req.scope, id) }
})
