import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { updateSupplierStep, UpdateSupplierInput } from "../steps/update-supplier"

export const updateSupplierWorkflowId = "traceability-update-supplier"

/**
 * This workflow changes a supplier.
 *
 * Returns the supplier.
 */
export const updateSupplierWorkflow = createWorkflow(
  updateSupplierWorkflowId,
  (input: WorkflowData<UpdateSupplierInput>) => new WorkflowResponse(updateSupplierStep(input))
)
