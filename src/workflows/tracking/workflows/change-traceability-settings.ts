import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Settings } from "../../../modules/traceability/stock/settings/read-settings"
import { changeTraceabilitySettingsStep } from "../steps/change-traceability-settings"

export const changeTraceabilitySettingsWorkflowId = "traceability-change-traceability-settings"

/**
 * This workflow switches tracking on or off, or changes the scope in which lot names are unique.
 *
 * Returns the settings.
 */
export const changeTraceabilitySettingsWorkflow = createWorkflow(
  changeTraceabilitySettingsWorkflowId,
  (input: WorkflowData<Partial<Settings>>) =>
    new WorkflowResponse(changeTraceabilitySettingsStep(input))
)
