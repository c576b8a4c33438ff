import type { AdminTraceabilityServiceCaseResponse } from "../../../../../types/http"
import { changeServiceCaseWorkflow } from "../../../../../workflows/service-cases/workflows/change-service-case"
import { traceabilityRoute } from "../../../../utils/traceability-route"
import { retrieveCase } from "../helpers"
import type { UpdateCaseBody } from "../validators"

/** Retrieves a service case with its parts, what is in its unit and where that is. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityServiceCaseResponse>(
  async (req) => ({ service_case: await retrieveCase(req.scope, req.params.id) })
)

/** Updates what is written about a service case. */
export const POST = traceabilityRoute<
  UpdateCaseBody,
  unknown,
  AdminTraceabilityServiceCaseResponse
>(async (req) => {
  const { id } = req.params
  await changeServiceCaseWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  return { service_case: await retrieveCase(req.scope, id) }
})
