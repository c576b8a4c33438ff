import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteBillOfMaterialsStep } from "../steps/delete-bill-of-materials"

export const deleteBillOfMaterialsWorkflowId = "traceability-delete-bill-of-materials"

/** Deletes a bill of materials; orders made from it keep what they copied. */
export const deleteBillOfMaterialsWorkflow = createWorkflow(
  deleteBillOfMaterialsWorkflowId,
  (id: WorkflowData<string>) => {
    deleteBillOfMaterialsStep(id)
    return new WorkflowResponse(id)
  }
)
