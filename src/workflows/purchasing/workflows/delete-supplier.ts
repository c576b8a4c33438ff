import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteSupplierStep } from "../steps/delete-supplier"

export const deleteSupplierWorkflowId = "traceability-delete-supplier"

/** Deletes a supplier without purchase orders. */
export const deleteSupplierWorkflow = createWorkflow(
  deleteSupplierWorkflowId,
  (input: WorkflowData<string>) => new WorkflowResponse(deleteSupplierStep(input))
)
