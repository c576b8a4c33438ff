import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkPurchaseOrderStep } from "../steps/check-purchase-order"
import { CreatePurchaseOrderInput, createPurchaseOrderStep } from "../steps/create-purchase-order"

export const createPurchaseOrderWorkflowId = "traceability-create-purchase-order"

/**
 * This workflow creates a draft purchase order.
 *
 * Returns its id.
 */
export const createPurchaseOrderWorkflow = createWorkflow(
  createPurchaseOrderWorkflowId,
  (input: WorkflowData<CreatePurchaseOrderInput>) => {
    checkPurchaseOrderStep(input)
    return new WorkflowResponse(createPurchaseOrderStep(input))
  }
)
