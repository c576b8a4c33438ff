import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkPurchaseOrderStep } from "../steps/check-purchase-order"
import { UpdatePurchaseOrderInput, updatePurchaseOrderStep } from "../steps/update-purchase-order"
import { rateOpenReceiptsStep } from "../steps/rate-open-receipts"
import { readPurchaseOrderStep } from "../steps/read-purchase-order"

export const updatePurchaseOrderWorkflowId = "traceability-update-purchase-order"

/**
 * This workflow changes a draft purchase order, or the exchange rate of one that is confirmed, with its open receipts.
 *
 * Returns it as it is then, with its lines and supplier.
 */
export const updatePurchaseOrderWorkflow = createWorkflow(
  updatePurchaseOrderWorkflowId,
  (input: WorkflowData<UpdatePurchaseOrderInput>) => {
    checkPurchaseOrderStep(input.change)
    const id = updatePurchaseOrderStep(input)
    rateOpenReceiptsStep(id)
    return new WorkflowResponse(readPurchaseOrderStep(id))
  }
)
