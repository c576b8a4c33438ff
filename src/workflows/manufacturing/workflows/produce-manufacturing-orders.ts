import {
  createHook,
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { confirmStockOperationClaimStep } from "../../operations/steps/confirm-stock-operation-claim"
import { ensureInventoryLevelsStep } from "../../operations/steps/ensure-inventory-levels"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { adjustProductionLevelsStep } from "../steps/adjust-production-levels"
import {
  ClaimManufacturingInput,
  claimManufacturingStep,
  orderToProduce,
} from "../steps/claim-manufacturing"
import { emitManufacturingDoneStep } from "../steps/emit-manufacturing-done"
import { resyncComponentReservationsStep } from "../steps/resync-component-reservations"
import { syncComponentReservationsStep } from "../steps/sync-component-reservations"

export const produceManufacturingOrdersWorkflowId = "traceability-produce-manufacturing-orders"

/**
 * This workflow produces an order, in full or in part, or a batch of lot names, however many orders that splits into:
 * it claims them all, changes Medusa's levels once, and writes ledger and genealogy.
 *
 * Hooks: `validateProduction` (`{ manufacturing_order_id, what, actor_id }`) before anything is written, to refuse it;
 * `manufacturingDone` (`{ manufacturing_order_ids, rest_id, lot_ids, actor_id }`) at the end. What a hook throws undoes all of it.
 *
 * Returns `{ claim_id, level_changes, order_ids, rest_id, family_reference }`.
 */
export const produceManufacturingOrdersWorkflow = createWorkflow(
  produceManufacturingOrdersWorkflowId,
  (input: WorkflowData<ClaimManufacturingInput>) => {
    const ids = transform(input, (given) => [orderToProduce(given)])
    const validateProduction = createHook("validateProduction", {
      manufacturing_order_id: transform(input, orderToProduce),
      what: input.what,
      actor_id: input.actor_id,
    })
    resyncComponentReservationsStep(ids)
    const claim = claimManufacturingStep(input)
    ensureInventoryLevelsStep(claim.level_changes)
    adjustProductionLevelsStep(claim)
    const done = confirmStockOperationClaimStep(claim.claim_id)
    emitManufacturingDoneStep(claim.order_ids)
    syncComponentReservationsStep(ids)
    reserveWaitingOperationsStep(claim.level_changes)
    const manufacturingDone = createHook("manufacturingDone", {
      manufacturing_order_ids: claim.order_ids,
      rest_id: claim.rest_id,
      lot_ids: done.lot_ids,
      actor_id: input.actor_id,
    })
    return new WorkflowResponse(claim, { hooks: [validateProduction, manufacturingDone] as const })
  }
)
