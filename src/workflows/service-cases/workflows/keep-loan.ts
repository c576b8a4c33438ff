import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { TraceabilityEvents } from "../../../types/events"
import { confirmStockOperationClaimStep } from "../../operations/steps/confirm-stock-operation-claim"
import { emitOperationValidatedStep } from "../../operations/steps/emit-operation-validated"
import { ClaimLoanKeepInput, claimLoanKeepStep } from "../steps/claim-loan-keep"
import { readLoanStep } from "../steps/read-loan"

export const keepLoanWorkflowId = "traceability-keep-loan"

/**
 * This workflow leaves a lent unit to its customer, who buys it or pays for what is lost: it becomes theirs, and its cost leaves what the
 * stock is worth. What they are to pay is recorded and in the event; nothing is charged by it.
 *
 * Returns the loan.
 */
export const keepLoanWorkflow = createWorkflow(
  keepLoanWorkflowId,
  (input: WorkflowData<ClaimLoanKeepInput>) => {
    const claim = claimLoanKeepStep(input)
    const done = confirmStockOperationClaimStep(claim.claim_id)
    emitOperationValidatedStep({
      operation_id: claim.operation_id,
      code: done.code,
      lot_ids: done.lot_ids,
    })
    const data = transform({ claim }, ({ claim: { loan_id, lot_id, price, currency_code } }) => ({
      id: loan_id,
      lot_id,
      price,
      currency_code,
    }))
    emitEventStep({ eventName: TraceabilityEvents.LOAN_KEPT, data })
    return new WorkflowResponse(readLoanStep(claim.loan_id))
  }
)
