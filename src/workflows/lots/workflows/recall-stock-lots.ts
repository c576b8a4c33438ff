import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { blockAffectedLotsStep, RecallStockLotsInput } from "../steps/block-affected-lots"
import { emitLotsRecalledStep } from "../steps/emit-lots-recalled"

export const recallStockLotsWorkflowId = "recall-stock-lots"

/**
 * Blocks lots and everything they are in, through all levels, with a reason, and emits one event for each order that got
 * some of it. Operations that lose lots are filled with other ones. Answers `{ blocked, notified, lost, still_shipping }`: how
 * many lots were not blocked before, how many orders, and what became of operations.
 */
export const recallStockLotsWorkflow = createWorkflow(
  recallStockLotsWorkflowId,
  (input: WorkflowData<RecallStockLotsInput>) => {
    const affected = blockAffectedLotsStep(input)
    reserveWaitingOperationsStep({ operation_ids: affected.lost_ids })
    const told = emitLotsRecalledStep({ lot_ids: input.lot_ids })
    return new WorkflowResponse(
      transform({ affected, told }, (done) => ({
        blocked: done.affected.blocked,
        notified: done.told.orders,
        lost: done.affected.lost,
        still_shipping: done.affected.still_shipping,
      }))
    )
  }
)
