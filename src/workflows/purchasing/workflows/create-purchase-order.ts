import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkPurchaseOrderStep } from "../steps/check-purchase-order"
import { CreatePurchaseOrderInput, createPurchaseOrderStep } from "../steps/create-purchase-order"
import { readPurchaseOrderStep } from "../steps/read-purchase-order"

export const createPurchaseOrderWorkflowId = "traceability-create-purchase-order"

/**
 * This workflow creates a draft purchase order.
 *
 * Returns it with its lines and supplier.
 */
export const createPurchaseOrderWorkflow = createWorkflow(
  createPurchaseOrderWorkflowId,
  (input: WorkflowData<CreatePurchaseOrderInput>) => {
    checkPurchaseOrderStep(input)
    return new WorkflowResponse(readPurchaseOrderStep(createPurchaseOrderStep(input)))
  }
)
