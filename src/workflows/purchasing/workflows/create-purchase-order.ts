import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkPurchaseOrderStep } from "../steps/check-purchase-order"
import { CreatePurchaseOrderInput, createPurchaseOrderStep } from "../steps/create-purchase-order"

export const createPurchaseOrderWorkflowId = "traceability-create-purchase-order"

/** Writes a draft purchase order and answers its id. */
export const createPurchaseOrderWorkflow = createWorkflow(
  createPurchaseOrderWorkflowId,
  (input: WorkflowData<CreatePurchaseOrderInput>) => {
    checkPurchaseOrderStep(input)
    return new WorkflowResponse(createPurchaseOrderStep(input))
  }
)
