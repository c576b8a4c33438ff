import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SetItemTrackingInput, setItemTrackingStep } from "../steps/set-item-tracking"
import { readItemTrackingStep } from "../steps/read-item-tracking"

export const setItemTrackingWorkflowId = "traceability-set-item-tracking"

/**
 * This workflow sets how inventory items are tracked: not at all, by lot, or by serial number.
 *
 * Returns how each of them is tracked now.
 */
export const setItemTrackingWorkflow = createWorkflow(
  setItemTrackingWorkflowId,
  (input: WorkflowData<SetItemTrackingInput>) =>
    new WorkflowResponse(readItemTrackingStep(setItemTrackingStep(input)))
)
