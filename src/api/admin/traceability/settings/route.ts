import type { AdminTraceabilitySettingsResponse } from "../../../../types/http"
import { changeTraceabilitySettingsWorkflow } from "../../../../workflows/tracking/workflows/change-traceability-settings"
import { withTraceability } from "../../../../application/with-traceability"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { SettingsBody } from "./validators"

/** Retrieves the shop's settings. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilitySettingsResponse>(
  async (req) => ({
    settings: await withTraceability(req.scope, (service) => service.readSettings()),
  })
)

/** Updates the shop's settings. */
export const POST = traceabilityRoute<SettingsBody, unknown, AdminTraceabilitySettingsResponse>(
  async (req) => {
    const { result } = await changeTraceabilitySettingsWorkflow(req.scope).run({
      input: req.validatedBody,
    })
    return { settings: result }
  }
)
