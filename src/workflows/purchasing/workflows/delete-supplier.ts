import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteSupplierStep } from "../steps/delete-supplier"

export const deleteSupplierWorkflowId = "traceability-delete-supplier"

/**
 * This workflow deletes a supplier without purchase orders.
 *
 * Returns its id.
 */
export const deleteSupplierWorkflow = createWorkflow(
  deleteSupplierWorkflowId,
  (input: WorkflowData<string>) => new WorkflowResponse(deleteSupplierStep(input))
)
