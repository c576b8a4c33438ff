import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import {
  CreateBillOfMaterialsInput,
  createBillOfMaterialsStep,
} from "../steps/create-bill-of-materials"
import { readBillOfMaterialsStep } from "../steps/read-bill-of-materials"

export const createBillOfMaterialsWorkflowId = "traceability-create-bill-of-materials"

/**
 * This workflow creates a bill of materials.
 *
 * Returns it with its lines.
 */
export const createBillOfMaterialsWorkflow = createWorkflow(
  createBillOfMaterialsWorkflowId,
  (input: WorkflowData<CreateBillOfMaterialsInput>) => {
    const id = createBillOfMaterialsStep(input)
    return new WorkflowResponse(readBillOfMaterialsStep(id))
  }
)
