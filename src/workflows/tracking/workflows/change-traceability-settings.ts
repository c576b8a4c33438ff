import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { Settings } from "../../../modules/traceability/stock/settings/read-settings"
import { changeTraceabilitySettingsStep } from "../steps/change-traceability-settings"

export const changeTraceabilitySettingsWorkflowId = "traceability-change-traceability-settings"

/** Switches the feature, or what numbers must be unique in. */
export const changeTraceabilitySettingsWorkflow = createWorkflow(
  changeTraceabilitySettingsWorkflowId,
  (input: WorkflowData<Partial<Settings>>) =>
    new WorkflowResponse(changeTraceabilitySettingsStep(input))
)
