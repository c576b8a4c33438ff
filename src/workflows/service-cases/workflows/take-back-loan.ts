import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { adjustStockLevelsStep } from "../../operations/steps/adjust-stock-levels"
import { confirmStockOperationClaimStep } from "../../operations/steps/confirm-stock-operation-claim"
import { emitOperationValidatedStep } from "../../operations/steps/emit-operation-validated"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { ClaimLoanReturnInput, claimLoanReturnStep } from "../steps/claim-loan-return"
import { readLoanStep } from "../steps/read-loan"

export const takeBackLoanWorkflowId = "traceability-take-back-loan"

/**
 * This workflow takes a lent unit back into stock: blocked until somebody has looked at it, or for sale at once.
 *
 * Returns the loan.
 */
export const takeBackLoanWorkflow = createWorkflow(
  takeBackLoanWorkflowId,
  (input: WorkflowData<ClaimLoanReturnInput>) => {
    const claim = claimLoanReturnStep(input)
    ensureInventoryLevelsStep(claim.level_changes)
    adjustStockLevelsStep(claim.level_changes)
    const done = confirmStockOperationClaimStep(claim.claim_id)
    emitOperationValidatedStep({
      operation_id: claim.operation_id,
      code: done.code,
      lot_ids: done.lot_ids,
    })
    const data = transform({ claim }, ({ claim: { loan_id, lot_id } }) => ({ id: loan_id, lot_id }))
    emitEventStep({ eventName: TraceabilityEvents.LOAN_ENDED, data })
    reserveWaitingOperationsStep(claim.level_changes)
    return new WorkflowResponse(readLoanStep(claim.loan_id))
  }
)
