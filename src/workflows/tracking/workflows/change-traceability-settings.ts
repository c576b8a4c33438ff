import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ShopSettings } from "../../../modules/traceability/stock/settings/read-settings"
import { changeTraceabilitySettingsStep } from "../steps/change-traceability-settings"

export const changeTraceabilitySettingsWorkflowId = "traceability-change-traceability-settings"

/**
 * This workflow switches tracking on or off, changes the scope in which lot names are unique, or which second identifiers units have.
 *
 * Returns the settings.
 */
export const changeTraceabilitySettingsWorkflow = createWorkflow(
  changeTraceabilitySettingsWorkflowId,
  (input: WorkflowData<Partial<ShopSettings>>) =>
    new WorkflowResponse(changeTraceabilitySettingsStep(input))
)
