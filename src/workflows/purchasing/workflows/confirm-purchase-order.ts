import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { confirmStockOperationStep } from "../../operations/steps/confirm-stock-operation"
import { createStockOperationStep } from "../../operations/steps/create-stock-operation"
import { changePurchaseOrderStateStep } from "../steps/change-purchase-order-state"
import { PlanPurchaseReceiptInput, planPurchaseReceiptStep } from "../steps/plan-purchase-receipt"
import { readStockOperationStep } from "../../operations/steps/read-stock-operation"

export const confirmPurchaseOrderWorkflowId = "traceability-confirm-purchase-order"

/**
 * This workflow confirms a draft purchase order and creates its receipt, ready to be filled in.
 *
 * Returns the receipt with its lines.
 */
export const confirmPurchaseOrderWorkflow = createWorkflow(
  confirmPurchaseOrderWorkflowId,
  (input: WorkflowData<PlanPurchaseReceiptInput>) => {
    const change = transform({ input }, (data) => ({
      id: data.input.id,
      from: ["draft" as const],
      to: "confirmed" as const,
    }))
    changePurchaseOrderStateStep(change)
    const receipt = planPurchaseReceiptStep(input)
    const operationId = createStockOperationStep(receipt)
    const confirm = transform({ operationId }, (data) => ({ id: data.operationId }))
    confirmStockOperationStep(confirm)
    return new WorkflowResponse(readStockOperationStep(operationId))
  }
)
