import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  UpdateBillOfMaterialsInput,
  updateBillOfMaterialsStep,
} from "../steps/update-bill-of-materials"

export const updateBillOfMaterialsWorkflowId = "traceability-update-bill-of-materials"

/** Changes a bill of materials; orders made from it keep what they copied. */
export const updateBillOfMaterialsWorkflow = createWorkflow(
  updateBillOfMaterialsWorkflowId,
  (input: WorkflowData<UpdateBillOfMaterialsInput>) => {
    updateBillOfMaterialsStep(input)
    return new WorkflowResponse(input)
  }
)
