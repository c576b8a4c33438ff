import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  UpdateBillOfMaterialsInput,
  updateBillOfMaterialsStep,
} from "../steps/update-bill-of-materials"
import { readBillOfMaterialsStep } from "../steps/read-bill-of-materials"

export const updateBillOfMaterialsWorkflowId = "traceability-update-bill-of-materials"

/** This workflow changes a bill of materials; orders made from it keep what they copied. Returns it as it is then. */
export const updateBillOfMaterialsWorkflow = createWorkflow(
  updateBillOfMaterialsWorkflowId,
  (input: WorkflowData<UpdateBillOfMaterialsInput>) => {
    updateBillOfMaterialsStep(input)
    return new WorkflowResponse(readBillOfMaterialsStep(input.id))
  }
)
