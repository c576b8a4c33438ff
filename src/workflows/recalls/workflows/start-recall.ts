import {
  createWorkflow,
  transform,
  WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { StartRecall } from "../../../modules/traceability/insight/recall/start-recall"
import { reserveWaitingOperationsStep } from "../../operations/steps/reserve-waiting-operations"
import { startRecallStep } from "../steps/start-recall"
import { tellRecallNoticesStep } from "../steps/tell-recall-notices"

export const startRecallWorkflowId = "traceability-start-recall"

/**
 * Recalls a lot, or what an operation moved: blocks it and everything it is in, through all levels, and emits one event for
 * each order that got some of it. Operations that lose lots are filled with other ones. Run again while the recall is open,
 * it goes on with the same one and tells only those who are new. A mock recall finds the same, blocks nothing and tells
 * nobody. Answers `{ recall_id, blocked, notified, lost, still_shipping }`: how many lots were not blocked before, how many
 * orders were told, and what became of operations.
 */
export const startRecallWorkflow = createWorkflow(
  startRecallWorkflowId,
  (input: WorkflowData<StartRecall>) => {
    const started = startRecallStep(input)
    reserveWaitingOperationsStep({ operation_ids: started.lost_ids })
    const told = tellRecallNoticesStep({ recall_id: started.recall_id })
    return new WorkflowResponse(
      transform({ started, told }, (done) => ({
        recall_id: done.started.recall_id,
        blocked: done.started.blocked_ids.length,
        notified: done.told.orders,
        lost: done.started.lost,
        still_shipping: done.started.still_shipping,
      }))
    )
  }
)
