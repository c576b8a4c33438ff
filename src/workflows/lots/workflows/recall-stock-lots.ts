import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { blockAffectedLotsStep, RecallStockLotsInput } from "../steps/block-affected-lots"
import { emitLotsRecalledStep } from "../steps/emit-lots-recalled"

export const recallStockLotsWorkflowId = "recall-stock-lots"

/**
 * Blocks lots and everything they are in, through all levels, with a reason, and emits one event for each order that got
 * some of it. Answers `{ blocked, notified }`: lots that were not blocked before, and orders.
 */
export const recallStockLotsWorkflow = createWorkflow(
  recallStockLotsWorkflowId,
  (input: WorkflowData<RecallStockLotsInput>) => {
    const affected = blockAffectedLotsStep(input)
    const told = emitLotsRecalledStep({ lot_ids: input.lot_ids })
    return new WorkflowResponse(
      transform({ affected, told }, (done) => ({
        blocked: done.affected.blocked,
        notified: done.told.orders,
      }))
    )
  }
)
