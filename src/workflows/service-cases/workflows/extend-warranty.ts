import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ExtendWarrantyInput, extendWarrantyStep } from "../steps/extend-warranty"
import { readWarrantyExtensionStep } from "../steps/read-warranty-extension"

export const extendWarrantyWorkflowId = "traceability-extend-warranty"

/** This workflow adds days to the warranty of a unit that a customer has. Returns the extension. */
export const extendWarrantyWorkflow = createWorkflow(
  extendWarrantyWorkflowId,
  (input: WorkflowData<ExtendWarrantyInput>) =>
    new WorkflowResponse(readWarrantyExtensionStep(extendWarrantyStep(input).id))
)
