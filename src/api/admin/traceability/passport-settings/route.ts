import { withTraceability } from "../../../../application/with-traceability"
import type { AdminTraceabilityPassportSettingsResponse } from "../../../../types/http"
import { traceabilityRoute } from "../../../utils/traceability-route"
import type { PassportSettingsBody } from "./validators"

/** Retrieves how the pages of passports look, and from when look-ups are suspicious. */
export const GET = traceabilityRoute<unknown, unknown, AdminTraceabilityPassportSettingsResponse>(
  async (req) => ({
    passport_settings: await withTraceability(req.scope, (service) =>
      service.readPassportSettings()
    ),
  })
)

/** Updates the settings of passports. What is left out stays. */
export const POST = traceabilityRoute<
  PassportSettingsBody,
  unknown,
  AdminTraceabilityPassportSettingsResponse
>(async (req) => ({
  passport_settings: await withTraceability(req.scope, (service) =>
    service.writePassportSettings(req.validatedBody)
  ),
}))
