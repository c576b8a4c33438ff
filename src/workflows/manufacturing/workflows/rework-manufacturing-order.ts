import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { confirmStockOperationClaimStep } from "../../operations/steps/confirm-stock-operation-claim"
import { emitOperationValidatedStep } from "../../operations/steps/emit-operation-validated"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { adjustProductionLevelsStep } from "../steps/adjust-production-levels"
import {
  ClaimManufacturingReworkInput,
  claimManufacturingReworkStep,
  orderToRework,
} from "../steps/claim-manufacturing-rework"
import { resyncComponentReservationsStep } from "../steps/resync-component-reservations"
import { syncComponentReservationsStep } from "../steps/sync-component-reservations"

export const reworkManufacturingOrderWorkflowId = "traceability-rework-manufacturing-order"

/**
 * This workflow takes apart what an order made, swaps a component of it, or scraps one while the order is open.
 *
 * Returns `{ claim_id, level_changes, operation_id, family_reference }`; the operation is the document of it.
 */
export const reworkManufacturingOrderWorkflow = createWorkflow(
  reworkManufacturingOrderWorkflowId,
  (input: WorkflowData<ClaimManufacturingReworkInput>) => {
    const ids = transform(input, (given) => [orderToRework(given)])
    resyncComponentReservationsStep(ids)
    const claim = claimManufacturingReworkStep(input)
    ensureInventoryLevelsStep(claim.level_changes)
    adjustProductionLevelsStep(claim)
    const done = confirmStockOperationClaimStep(claim.claim_id)
    emitOperationValidatedStep({
      operation_id: claim.operation_id,
      code: done.code,
      lot_ids: done.lot_ids,
    })
    syncComponentReservationsStep(ids)
    reserveWaitingOperationsStep(claim.level_changes)
    return new WorkflowResponse(claim)
  }
)
