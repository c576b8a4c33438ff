import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { adjustInventoryLevelsStep, createInventoryLevelsStep, emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { closeReceivedPurchaseOrderStep } from "../../purchasing/steps/close-received-purchase-order"
import { ClaimStockOperationInput, claimStockOperationStep } from "../steps/claim-stock-operation"
import { confirmStockOperationClaimStep } from "../steps/confirm-stock-operation-claim"
import { findMissingInventoryLevelsStep } from "../steps/find-missing-inventory-levels"
import { reserveWaitingOperationsStep } from "../steps/reserve-waiting-operations"

export const validateStockOperationWorkflowId = "validate-stock-operation"

/**
 * Carries out a receipt, transfer or any other operation that is not the delivery of an order: claims it, changes
 * Medusa's levels by the same quantities, and writes the ledger. Answers `{ operation_ids, backorder_id }`.
 */
export const validateStockOperationWorkflow = createWorkflow(
  validateStockOperationWorkflowId,
  (input: WorkflowData<ClaimStockOperationInput>) => {
    const claim = claimStockOperationStep(input)
    const missing = findMissingInventoryLevelsStep(claim.level_changes)
    createInventoryLevelsStep(missing)
    adjustInventoryLevelsStep(claim.level_changes)
    const done = confirmStockOperationClaimStep(claim.claim_id)

    emitEventStep({ eventName: TraceabilityEvents.OPERATION_VALIDATED, data: { id: input.operation_id } })
    reserveWaitingOperationsStep(claim.level_changes)
    closeReceivedPurchaseOrderStep(input.operation_id)
    return new WorkflowResponse(done)
  }
)
