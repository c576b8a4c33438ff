import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ShopSettings } from "../../../modules/traceability/stock/settings/read-settings"
import { withTraceability } from "../../../application/with-traceability"

export const changeTraceabilitySettingsStepId = "traceability-change-traceability-settings-step"

/**
 * This step changes the shop's settings. Compensated by changing them back.
 *
 * Returns the settings.
 */
export const changeTraceabilitySettingsStep = createStep(
  changeTraceabilitySettingsStepId,
  async (change: Partial<ShopSettings>, { container }) => {
    const before = await withTraceability(container, (service) => service.readSettings())
    const after = await withTraceability(container, (service) => service.changeSettings(change))
    return new StepResponse(after, before)
  },
  async (before, { container }) => {
    if (before) {
      await withTraceability(container, (service) => service.changeSettings(before))
    }
  }
)
