import {
  createHook,
  createWorkflow,
  when,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { adjustStockLevelsStep } from "../steps/adjust-stock-levels"
import { closeReceivedPurchaseOrderStep } from "../../purchasing/steps/close-received-purchase-order"
import { ClaimStockOperationInput, claimStockOperationStep } from "../steps/claim-stock-operation"
import { confirmStockOperationClaimStep } from "../steps/confirm-stock-operation-claim"
import { emitOperationValidatedStep } from "../steps/emit-operation-validated"
import { ensureInventoryLevelsStep } from "../steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../steps/reserve-waiting-operations"

export const validateStockOperationWorkflowId = "traceability-validate-stock-operation"

/**
 * This workflow carries out a receipt, a transfer or any other operation that is not the delivery of an order: it
 * claims the operation, changes Medusa's levels by the same quantities, and writes the ledger.
 *
 * Hooks: `validateOperation` (`{ operation_id, backorder, actor_id }`) before anything is written, to refuse it;
 * `operationValidated` (`{ operation_id, code, lot_ids, backorder_id, actor_id }`) and, of a receipt, `lotsReceived`
 * (`{ operation_id, lot_ids, actor_id }`) at the end. What a hook throws undoes all of it.
 *
 * Returns `{ backorder_id, code, lot_ids }`.
 */
export const validateStockOperationWorkflow = createWorkflow(
  validateStockOperationWorkflowId,
  (input: WorkflowData<ClaimStockOperationInput>) => {
    const validateOperation = createHook("validateOperation", {
      operation_id: input.operation_id,
      backorder: input.backorder,
      actor_id: input.actor_id,
    })
    const claim = claimStockOperationStep(input)
    ensureInventoryLevelsStep(claim.level_changes)
    adjustStockLevelsStep(claim.level_changes)
    const done = confirmStockOperationClaimStep(claim.claim_id)
    emitOperationValidatedStep({
      operation_id: input.operation_id,
      code: done.code,
      lot_ids: done.lot_ids,
    })
    reserveWaitingOperationsStep(claim.level_changes)
    closeReceivedPurchaseOrderStep(input.operation_id)
    const operationValidated = createHook("operationValidated", {
      operation_id: input.operation_id,
      code: done.code,
      lot_ids: done.lot_ids,
      backorder_id: done.backorder_id,
      actor_id: input.actor_id,
    })
    const lotsReceived = when(
      "lots-received",
      { done },
      ({ done: { code } }) => code === "receipt"
    ).then(() =>
      createHook("lotsReceived", {
        operation_id: input.operation_id,
        lot_ids: done.lot_ids,
        actor_id: input.actor_id,
      })
    )
    return new WorkflowResponse(done, {
      hooks: [validateOperation, operationValidated, lotsReceived] as const,
    })
  }
)
