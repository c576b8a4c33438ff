import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteBillOfMaterialsStep } from "../steps/delete-bill-of-materials"

export const deleteBillOfMaterialsWorkflowId = "traceability-delete-bill-of-materials"

/** This workflow deletes a bill of materials; orders made from it keep what they copied. Returns its id. */
export const deleteBillOfMaterialsWorkflow = createWorkflow(
  deleteBillOfMaterialsWorkflowId,
  (id: WorkflowData<string>) => {
    deleteBillOfMaterialsStep(id)
    return new WorkflowResponse(id)
  }
)
