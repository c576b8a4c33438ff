import { changeTraceabilitySettingsWorkflow } from "../../../../workflows/tracking/workflows/change-traceability-settings"
import { withTraceability } from "../../../../application/with-traceability"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { SettingsBody } from "./validators"

export const GET = traceabilityRoute(async (req) => ({
  settings: await withTraceability(req.scope, (service) => service.readSettings()),
}))

export const POST = traceabilityRoute(async (req) => {
  const { result } = await changeTraceabilitySettingsWorkflow(req.scope).run({
    input: req.validatedBody as SettingsBody,
  })
  return { settings: result }
})
