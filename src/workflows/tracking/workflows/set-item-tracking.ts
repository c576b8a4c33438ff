import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { SetItemTrackingInput, setItemTrackingStep } from "../steps/set-item-tracking"

export const setItemTrackingWorkflowId = "traceability-set-item-tracking"

/** Sets how one or more inventory items are numbered: not at all, by lot, or by serial number. */
export const setItemTrackingWorkflow = createWorkflow(
  setItemTrackingWorkflowId,
  (input: WorkflowData<SetItemTrackingInput>) => new WorkflowResponse(setItemTrackingStep(input))
)
