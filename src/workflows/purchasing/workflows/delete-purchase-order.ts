import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deletePurchaseOrderStep } from "../steps/delete-purchase-order"

export const deletePurchaseOrderWorkflowId = "traceability-delete-purchase-order"

/**
 * This workflow deletes a draft purchase order.
 *
 * Returns its id.
 */
export const deletePurchaseOrderWorkflow = createWorkflow(
  deletePurchaseOrderWorkflowId,
  (id: WorkflowData<string>) => new WorkflowResponse(deletePurchaseOrderStep(id))
)
