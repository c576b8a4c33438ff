import { createWorkflow, WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { adjustProductionLevelsStep } from "../../manufacturing/steps/adjust-production-levels"
import { confirmStockOperationClaimStep } from "../../operations/steps/confirm-stock-operation-claim"
import { emitOperationValidatedStep } from "../../operations/steps/emit-operation-validated"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { ClaimRepairInput, claimRepairStep } from "../steps/claim-repair"

export const repairUnitWorkflowId = "traceability-repair-unit"

/**
 * This workflow books the parts of a repair: those that go into the unit leave the stock, those that come out of it go into stock or
 * to scrap. The genealogy of the unit has them as maintained.
 *
 * Returns `{ claim_id, level_changes, operation_id, family_reference }`; the operation is the document of it.
 */
export const repairUnitWorkflow = createWorkflow(
  repairUnitWorkflowId,
  (input: WorkflowData<ClaimRepairInput>) => {
    const claim = claimRepairStep(input)
    ensureInventoryLevelsStep(claim.level_changes)
    adjustProductionLevelsStep(claim)
    const done = confirmStockOperationClaimStep(claim.claim_id)
    emitOperationValidatedStep({
      operation_id: claim.operation_id,
      code: done.code,
      lot_ids: done.lot_ids,
    })
    reserveWaitingOperationsStep(claim.level_changes)
    return new WorkflowResponse(claim)
  }
)
