import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createSupplierStep, SupplierInput } from "../steps/create-supplier"

export const createSupplierWorkflowId = "traceability-create-supplier"

/**
 * This workflow adds a supplier.
 *
 * Returns the supplier.
 */
export const createSupplierWorkflow = createWorkflow(
  createSupplierWorkflowId,
  (input: WorkflowData<SupplierInput>) => new WorkflowResponse(createSupplierStep(input))
)
